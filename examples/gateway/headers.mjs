/** What travels from the caller to every subgraph: who asks, and the trace that it belongs to. */
export const TRAVELLING = ['authorization', 'traceparent', 'tracestate'];
