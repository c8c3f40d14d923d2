/** What travels from the caller to every subgraph: who asks, what for, and the trace that it belongs to. */
export const TRAVELLING = ['authorization', 'zeren-purpose', 'zeren-basis', 'traceparent', 'tracestate'];
