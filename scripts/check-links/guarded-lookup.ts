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

/** The system's own resolver. A `.invalid` name never exists (RFC 2606), whatever a provider's resolver answers. */
export const systemResolver: Resolver = async (hostname) => {
  if (/(^|\.)invalid\.?$/i.test(hostname)) throw Object.assign(new Error(`no such domain: ${hostname}`), { code: 'ENOTFOUND' });
  return dns.lookup(hostname, { all: true });
};

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
