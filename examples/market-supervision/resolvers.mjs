/** How the register is shown. Look-ups of one request are gathered: one for each kind, not one for each enterprise. */
import DataLoader from 'dataloader';
import { GraphQLError } from 'graphql';
import { enterprisesByCode, inspectionsOf, page } from './registry.mjs';

const LABELS = {
  OPERATING: { zh: '存续', en: 'Operating' },
  ABNORMAL: { zh: '经营异常', en: 'Listed as abnormal' },
  REVOKED: { zh: '吊销', en: 'Revoked' },
  DEREGISTERED: { zh: '注销', en: 'Deregistered' },
};

/** Made anew for every request, so that nothing is remembered from one to the next. */
export const context = () => ({
  enterprises: new DataLoader(enterprisesByCode),
  inspections: new DataLoader(inspectionsOf),
});

const refused = (message) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

const creditCode = (value) => {
  if (typeof value === 'string' && /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(value)) return value;
  throw refused('uscc must be 18 digits or upper-case letters without I, O, S, V and Z');
};

/** A gateway may send an error object, or nothing, where another subgraph failed. */
const isCount = (value) => Number.isInteger(value) && value >= 0;

export const resolvers = {
  Query: {
    registeredEnterprise: (_, { uscc }, { enterprises }) => enterprises.load(creditCode(uscc)),

    registeredEnterprises: async (_, { first, after, status }) => {
      if (first < 0 || first > 500) throw refused('first must be from 0 to 500');
      const { rows, before, more, count } = await page({ first, after: after && creditCode(after), status });
      const pageInfo = {
        hasNextPage: more,
        hasPreviousPage: before,
        startCursor: rows.at(0)?.uscc,
        endCursor: rows.at(-1)?.uscc,
      };
      return { nodes: rows, pageInfo, totalCount: count };
    },
  },

  Enterprise: {
    // Of what the gateway sends only the key and what we required are read; all else comes from the register.
    __resolveReference: async ({ uscc, openHazardCount, openMajorHazardCount }, { enterprises }) => {
      const row = await enterprises.load(creditCode(uscc));
      return row && { ...row, openHazardCount, openMajorHazardCount };
    },
    registrationStatus: ({ status }) => status,
    registrationStatusLabel: ({ status }) => LABELS[status],
    registryInspections: ({ uscc }, _, { inspections }) => inspections.load(uscc),
    riskScore: async ({ uscc, openHazardCount, openMajorHazardCount }, _, { inspections }) => {
      if (!isCount(openHazardCount) || !isCount(openMajorHazardCount)) return null;
      const failed = (await inspections.load(uscc)).filter(({ result }) => result === 'FAILED').length;
      return Math.min(100, 5 * openHazardCount + 20 * openMajorHazardCount + 10 * failed);
    },
  },

  RegistryInspection: {
    department: ({ department }) => ({ id: department }),
    area: ({ area }) => ({ code: area }),
  },
};
