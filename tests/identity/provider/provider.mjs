// A certified OpenID provider at a port of its own: tokens for programs, each with what its claims are to say.
//
// POST /rotate    new keys from now on
// POST /unsettle  the next tokens hold from five minutes on (nbf)
// GET /counted    how often the keys were fetched
import { createServer } from 'node:http';
import { generateKeyPairSync } from 'node:crypto';
import { Provider } from 'oidc-provider';

const port = Number(process.env.PORT);
const issuer = `http://127.0.0.1:${port}`;
const AUDIENCE = 'https://zeren.example';

const CLAIMS = {
  reader: { department: 'U19', role: 'READER' },
  steward: { department: 'U06', role: ['OPERATOR', 'STEWARD'] },
  roleless: { department: 'U06' },
  nobody: { role: 'READER' },
};

let generation = 0;
let fetched = 0;
let early = 0;

const key = (kind, alg, options) => ({
  ...generateKeyPairSync(kind, options).privateKey.export({ format: 'jwk' }),
  kid: `${alg}-${generation}`,
  alg,
  use: 'sig',
});

// Resources are named by the algorithm of their tokens; only that of another audience is for somebody else.
const resource = (name) => ({
  audience: name.endsWith('/elsewhere') ? 'https://elsewhere.example' : AUDIENCE,
  accessTokenFormat: 'jwt',
  accessTokenTTL: 600,
  scope: '',
  jwt: { sign: { alg: name.endsWith('/elsewhere') ? 'RS256' : name.split('/').at(-1) } },
});

const provider = () => {
  generation += 1;
  const keys = [
    key('rsa', 'RS256', { modulusLength: 2048 }),
    key('ec', 'ES256', { namedCurve: 'P-256' }),
    key('ed25519', 'EdDSA', {}),
  ];
  const made = new Provider(issuer, {
    jwks: { keys },
    cookies: { keys: ['only for tests'] },
    clients: Object.keys(CLAIMS).map((client_id) => ({
      client_id,
      client_secret: 'only-for-tests',
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    })),
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: { enabled: true, getResourceServerInfo: (ctx, name) => resource(name) },
    },
    enabledJWA: { idTokenSigningAlgValues: ['RS256', 'ES256', 'EdDSA'] },
    extraTokenClaims: (ctx, token) => CLAIMS[token.clientId],
    formats: {
      customizers: {
        jwt: (ctx, token, jwt) => {
          if (early) jwt.payload.nbf = jwt.payload.iat + early;
        },
      },
    },
  });
  return made.callback();
};

let current = provider();

createServer((request, response) => {
  const asked = `${request.method} ${request.url}`;
  if (asked === 'POST /rotate') current = provider();
  else if (asked === 'POST /unsettle') early = early ? 0 : 300;
  else if (asked !== 'GET /counted') {
    if (asked === 'GET /jwks') fetched += 1;
    current(request, response);
    return;
  }
  response.end(JSON.stringify({ fetched, generation }));
}).listen(port, '127.0.0.1');
