/** The suite's own fetch; only the router's port, which the suite fixes, is the one that was free. */
const fetch = require('make-fetch-happen/lib/index.js');

const ROUTER = 'http://localhost:4000/';

module.exports = (url, options) => fetch(url === ROUTER ? process.env.ROUTER_URL : url, options);
