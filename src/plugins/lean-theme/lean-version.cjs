/**
 * A loader for what the documents' parent route is given: the sidebar, and title and description of every document.
 * Only cards of documents read the latter, and the build renders those.
 */
module.exports = function leanVersion(source) {
  const data = JSON.parse(source);
  if (data.version?.docs) data.version.docs = {};
  return JSON.stringify(data);
};
