/**
 * A pass-through loader: pages carry records, so they must be built again when a record changes. Without it the
 * persistent build cache would serve yesterday's records.
 */
module.exports = function dependOnCatalogue(source) {
  this.addContextDependency(this.getOptions().folder);
  return source;
};
