/** Middleware for the server of `npm start`. */
import type { Plugin } from '@docusaurus/types';

/** What a middleware uses of a request. */
export interface DevRequest {
  path: string;
}

/** What a middleware uses of a response. */
export interface DevResponse {
  type: (type: string) => DevResponse;
  set: (name: string, value: string) => DevResponse;
  send: (body: string) => void;
}

/** Answers, or passes on by calling `next`. */
export type Middleware = (request: DevRequest, response: DevResponse, next: () => void) => void;

type Setup = (middlewares: unknown[], server: unknown) => unknown[];

/**
 * The part of a plugin's webpack configuration that adds a middleware to the authors' server.
 * Merging configurations keeps only the last plugin's `setupMiddlewares`, so each has to call the one before.
 */
export function withMiddleware(config: Parameters<NonNullable<Plugin['configureWebpack']>>[0], name: string, middleware: Middleware): object {
  const before = (config as { devServer?: { setupMiddlewares?: Setup } }).devServer?.setupMiddlewares;
  const setupMiddlewares: Setup = (middlewares, server) => {
    middlewares.unshift({ name, middleware });
    return before ? before(middlewares, server) : middlewares;
  };
  return { devServer: { setupMiddlewares } };
}
