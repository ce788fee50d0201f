/** The one part of tslib that the framework's browser modules use; the whole library cannot be split. */
export function __importDefault<Module extends object>(module: Module): Module | { default: Module } {
  return '__esModule' in module ? module : { default: module };
}
