/** Resolves names, refuses private answers and hands the socket exactly the addresses that were checked. */
import { promises as dns } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isLoopback, isPublicAddress, RefusedAddress } from './address-policy';

export interface ResolvedAddress {
  address: string;
  family: number;
}

/** Finds all the addresses of a name; injected so that tests decide what a name resolves to. */
export type Resolver = (hostname: string) => Promise<ResolvedAddress[]>;

const askSystem: Resolver = (hostname) => dns.lookup(hostname, { all: true });

/** Names that have stood for decades, kept by three different parties. */
const CONTROLS = ['example.com', 'www.iana.org', 'www.wikipedia.org'];

/**
 * A resolver that believes "no such domain" only while it can resolve anything: without a network, some systems say the
 * same of every name. Reserved names (RFC 2606) never exist, whatever a provider's resolver answers.
 */
export function cautiousResolver(ask: Resolver): Resolver {
  let proven: Promise<boolean> | undefined;
  const works = (): Promise<boolean> => (proven ??= Promise.any(CONTROLS.map(ask)).then(() => true, () => false));
  return async (hostname) => {
    if (/(^|\.)(invalid|test|example)\.?$/i.test(hostname)) throw Object.assign(new Error(`no such domain: ${hostname}`), { code: 'ENOTFOUND' });
    try {
      const found = await ask(hostname);
      proven = Promise.resolve(true);
      return found;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOTFOUND' || (await works())) throw error;
      proven = undefined;
      throw Object.assign(new Error(`no name can be resolved, ${hostname} neither`), { code: 'EAI_AGAIN' });
    }
  };
}

/** The system's own resolver, used with caution. */
export const systemResolver: Resolver = cautiousResolver(askSystem);

/**
 * A lookup for `net.connect`: what it returns is what the socket connects to, so no second answer of the name server
 * can slip in between check and use. One private address among several refuses the name as a whole.
 */
export function guardedLookup(resolve: Resolver, loopbackAllowed: boolean): LookupFunction {
  return (hostname, options, callback) => {
    const answer = async (): Promise<ResolvedAddress[]> => {
      // RFC 6761: names under .localhost are this machine; no name server is asked.
      if (loopbackAllowed && isLoopback(hostname)) return [{ address: '127.0.0.1', family: 4 }];
      const found = await resolve(hostname);
      const hidden = found.find(({ address }) => !isPublicAddress(address));
      if (hidden) throw new RefusedAddress(`${hostname} resolves to ${hidden.address}, a private, local or reserved address`);
      if (found.length === 0) throw Object.assign(new Error(`no address for ${hostname}`), { code: 'ENOTFOUND' });
      return found;
    };
    answer().then(
      (found) => {
        const first = found[0] as ResolvedAddress;
        if (options.all) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };
}
