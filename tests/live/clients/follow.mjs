/**
 * Follows what happens, and tells each change as a line of JSON: node follow.mjs ws|sse URL TOKEN AFTER
 *
 * The variables are the client's to keep: they are sent again, as they are then, whenever it comes again.
 */
import { createClient as overEvents } from 'graphql-sse';
import { createClient as overWebSocket } from 'graphql-ws';

const [, , way, url, token, after] = process.argv;
const query = 'subscription Follow($after: Int) { changed(after: $after) { number kind key } }';
const variables = { after: Number(after) };
const authorization = `Bearer ${token}`;
const patience = { retryAttempts: 2000, retry: () => new Promise((resolve) => setTimeout(resolve, 200)) };

const client =
  way === 'ws'
    ? overWebSocket({
        url: url.replace('http', 'ws'),
        connectionParams: { authorization },
        retryAttempts: patience.retryAttempts,
        retryWait: patience.retry,
        // While a server is starting again nobody answers; Node tells that as an error, which is no end either.
        shouldRetry: () => true,
      })
    : overEvents({ url, headers: { authorization }, ...patience });

client.subscribe(
  { query, variables },
  {
    next: ({ data, errors }) => {
      if (data) variables.after = data.changed.number;
      console.log(JSON.stringify(errors ?? data.changed));
    },
    error: (error) => {
      console.log(JSON.stringify({ error: String(error.message ?? error.reason ?? JSON.stringify(error)) }));
      process.exit(1);
    },
    complete: () => process.exit(0),
  },
);
