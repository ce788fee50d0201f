/** The real search of the navigation bar. */
export { default } from '../../../../src/theme/SearchBar';
