/** What is registered. Every look-up takes many keys at once, as a query to a database would. */
import { readFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(new URL(`data/${name}.json`, import.meta.url), 'utf8'))[name];

const enterprises = read('enterprises').toSorted((a, b) => (a.uscc < b.uscc ? -1 : 1));
const byCode = new Map(enterprises.map((row) => [row.uscc, row]));
const visits = Map.groupBy(
  read('inspections').toSorted((a, b) => b.madeOn.localeCompare(a.madeOn)),
  (row) => row.uscc,
);

/** The enterprises with these credit codes, in the same order; null where none is registered. */
export const enterprisesByCode = async (codes) => codes.map((code) => byCode.get(code) ?? null);

/** The inspections of the enterprises with these credit codes, in the same order. */
export const inspectionsOf = async (codes) => codes.map((code) => visits.get(code) ?? []);

/** A page of the register, by credit code: one row more than asked tells whether more follows. */
export const page = async ({ first, after, status }) => {
  const all = enterprises.filter((row) => !status || row.status === status);
  const from = after ? all.filter((row) => row.uscc > after) : all;
  return { rows: from.slice(0, first), before: all.length > from.length, more: from.length > first, count: all.length };
};
