/** Turns what the network throws into a cause that a maintainer understands. */
import { RefusedAddress } from './address-policy';
import { UndecodableBody } from './body';

export type FailureCause = 'refused' | 'no-domain' | 'local-network' | 'tls' | 'timeout' | 'loop' | 'bad-redirect' | 'broken' | 'stopped';

/** A request that brought no usable answer. */
export class RequestFailure extends Error {
  override name = 'RequestFailure';
  constructor(
    readonly failure: FailureCause,
    message: string,
    /** The status, where the headers had arrived before it failed. */
    readonly status?: number,
  ) {
    super(message);
  }
}

const TLS_REASONS: Record<string, string> = {
  CERT_HAS_EXPIRED: 'the certificate has expired',
  CERT_NOT_YET_VALID: 'the certificate is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'the certificate is signed by an unknown authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the chain of certificates is incomplete',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'the certificate is signed by an unknown authority',
};
const PLAIN_REASONS: Record<string, string> = {
  ECONNREFUSED: 'the server refuses the connection',
  ECONNRESET: 'the server broke the connection off',
  EPIPE: 'the server broke the connection off',
  UND_ERR_SOCKET: 'the server broke the connection off',
  UND_ERR_HEADERS_OVERFLOW: 'the headers are larger than 32 kB',
  HPE_HEADER_OVERFLOW: 'the headers are larger than 32 kB',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the body is not as long as its header says',
};
const TIMEOUTS: Record<string, string> = {
  UND_ERR_CONNECT_TIMEOUT: 'no connection',
  ETIMEDOUT: 'no connection',
  UND_ERR_HEADERS_TIMEOUT: 'no answer',
  UND_ERR_BODY_TIMEOUT: 'the body stopped arriving',
};
const OWN_NETWORK = /^(EAI_AGAIN|EAI_FAIL|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EMFILE|ENFILE)$/;
const TLS_CODE = /^(CERT_|ERR_TLS_|ERR_SSL_|EPROTO$|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA)/;

/** Names the cause of an error thrown by a request to `host`. */
export function explainFailure(error: unknown, host: string): RequestFailure {
  if (error instanceof RequestFailure) return error;
  const chain = causes(error);
  const refused = chain.find((one) => one instanceof RefusedAddress);
  if (refused) return new RequestFailure('refused', refused.message);
  const undecodable = chain.find((one) => one instanceof UndecodableBody);
  if (undecodable) return new RequestFailure('broken', undecodable.message);
  const code = chain.map((one) => (one as NodeJS.ErrnoException).code).find((one) => typeof one === 'string') ?? '';
  if (code === 'ENOTFOUND' || code === 'ENODATA') return new RequestFailure('no-domain', `no such domain: ${host}`);
  if (OWN_NETWORK.test(code)) return new RequestFailure('local-network', `our own network could not reach ${host} (${code})`);
  if (TLS_CODE.test(code)) return new RequestFailure('tls', TLS_REASONS[code] ?? `no secure connection (${code})`);
  if (TIMEOUTS[code]) return new RequestFailure('timeout', `${TIMEOUTS[code]} in the time allowed`);
  if (PLAIN_REASONS[code]) return new RequestFailure('broken', PLAIN_REASONS[code]);
  if (chain.some(({ name }) => name === 'HTTPParserError')) return new RequestFailure('broken', 'the answer is not HTTP');
  return new RequestFailure('broken', `the request failed${code ? ` (${code})` : ''}`);
}

/** An error, what caused it, and what an AggregateError gathers, outermost first. */
function causes(error: unknown, depth = 0): Error[] {
  if (!(error instanceof Error) || depth > 5) return [];
  const gathered = error instanceof AggregateError ? error.errors.flatMap((one) => causes(one, depth + 1)) : [];
  return [error, ...causes(error.cause, depth + 1), ...gathered];
}
