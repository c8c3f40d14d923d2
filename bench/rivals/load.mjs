// Drives one server with autocannon and prints what came of it as one line of JSON.
//
//   node load.mjs '{"url", "body", "headers", "connections", "seconds", "rate"}'     rate 0: as fast as it answers
//
// At a rate autocannon sends all of a second's requests at its beginning. So each connection has a second of its own,
// and these begin one after the other: the server is never asked for more than that rate.
import autocannon from 'autocannon'

const { url, body, headers, connections, seconds, rate } = JSON.parse(process.argv[2])
const times = []

function drive(options) {
  const load = autocannon({ url, method: 'POST', body, headers, duration: seconds, timeout: 60, ...options })
  load.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
  return load
}

async function later(milliseconds, options) {
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  return drive(options)
}

/** How many of the requests of a second one connection sends. */
const share = (connection) => Math.floor(((connection + 1) * rate) / connections) - Math.floor((connection * rate) / connections)

const turns = [...Array(connections).keys()].filter((connection) => share(connection) > 0)
const results = rate
  ? await Promise.all(
      turns.map((connection) =>
        later((1000 * connection) / connections, { connections: 1, overallRate: share(connection) }),
      ),
    )
  : [await drive({ connections })]

const sum = (of) => results.reduce((all, result) => all + of(result), 0)
times.sort((one, other) => one - other)
const percentile = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? null
console.log(
  JSON.stringify({
    answered: sum((result) => result['2xx']),
    refused: sum((result) => result.non2xx + result.errors + result.timeouts),
    seconds: results[0].duration,
    p50: percentile(0.5),
    p99: percentile(0.99),
  }),
)
