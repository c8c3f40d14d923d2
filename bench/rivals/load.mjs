// Drives one server with autocannon and prints what came of it as one line of JSON.
//
//   node load.mjs '{"url", "body", "headers", "connections", "seconds", "rate"}'     rate 0: as fast as it answers
import autocannon from 'autocannon'

const { url, body, headers, connections, seconds, rate } = JSON.parse(process.argv[2])
const times = []
const load = autocannon({
  url,
  method: 'POST',
  body,
  headers,
  connections,
  duration: seconds,
  timeout: 60,
  ...(rate ? { overallRate: rate } : {}),
})
load.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
const result = await load

times.sort((one, other) => one - other)
const percentile = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? null
console.log(
  JSON.stringify({
    answered: result['2xx'],
    refused: result.non2xx + result.errors + result.timeouts,
    seconds: result.duration,
    p50: percentile(0.5),
    p99: percentile(0.99),
  }),
)
