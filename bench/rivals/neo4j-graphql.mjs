// @neo4j/graphql over the same graph, served by GraphQL Yoga or by Apollo Server.
//
//   PORT=8101 SERVER=yoga NEO4J_URI=… NEO4J_USERNAME=… NEO4J_PASSWORD=… OWNERS='<statement>' node neo4j-graphql.mjs
import { createServer } from 'node:http'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { Neo4jGraphQL } from '@neo4j/graphql'
import { createYoga } from 'graphql-yoga'
import neo4j from 'neo4j-driver'

const { PORT, SERVER, NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, OWNERS } = process.env
const port = Number(PORT)

// A DateTime that is shown needs a plugin of Neo4j; one that is sorted by does not.
const typeDefs = `#graphql
  type Hazard @node {
    hic: ID!
    description: String @alias(property: "description_zh")
    descriptionEn: String @alias(property: "description_en")
    levelInitial: Int @alias(property: "level_initial")
    levelCurrent: Int @alias(property: "level_current")
    version: Int
    status: String
    foundAt: String @cypher(statement: "RETURN toString(this.found_at) AS found", columnName: "found")
    dueAt: String @cypher(statement: "RETURN toString(this.due_at) AS due", columnName: "due")
    foundAtToSort: DateTime @alias(property: "found_at")
    open: Boolean @cypher(statement: "RETURN NOT this.status IN ['CLOSED', 'TRANSFERRED'] AS open", columnName: "open")
    riskPoint: [RiskPoint!]! @relationship(type: "FOUND_AT", direction: OUT)
    owners(role: String!, on: String!): [String!] @cypher(statement: """${OWNERS}""", columnName: "owners")
  }

  type RiskPoint @node {
    hic: ID!
    hazards: [Hazard!]! @relationship(type: "FOUND_AT", direction: IN)
  }
`

const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD))
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema()
if (SERVER === 'apollo') {
  const server = new ApolloServer({ schema, introspection: false })
  await startStandaloneServer(server, {
    listen: { port, host: '127.0.0.1' },
    context: async () => ({ executionContext: driver }),
  })
} else {
  const yoga = createYoga({ schema, logging: false, context: { executionContext: driver } })
  createServer(yoga).listen(port, '127.0.0.1')
}
