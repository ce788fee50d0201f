import { expect, it } from 'vitest';
import { withMiddleware } from './authors-server';

type Result = { devServer: { setupMiddlewares: (middlewares: { name: string }[], server: unknown) => { name: string }[] } };
const pass = (_request: unknown, _response: unknown, next: () => void) => next();

it('keeps the middleware of the plugins before', () => {
  const first = withMiddleware({}, 'first', pass) as Result;
  const second = withMiddleware(first as object, 'second', pass) as Result;
  expect(second.devServer.setupMiddlewares([], {}).map(({ name }) => name)).toEqual(['first', 'second']);
});
