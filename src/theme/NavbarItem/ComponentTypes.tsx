import DefaultNavbarItem from '@theme/NavbarItem/DefaultNavbarItem';
import HtmlNavbarItem from '@theme/NavbarItem/HtmlNavbarItem';
import SearchNavbarItem from '@theme/NavbarItem/SearchNavbarItem';

/** The kinds of item that our bar uses; the stock list would bring version and language menus into every page. */
export default { default: DefaultNavbarItem, html: HtmlNavbarItem, search: SearchNavbarItem };
