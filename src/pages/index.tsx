import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';

/** The front page: what this is, and the ways in. */
export default function Home(): ReactNode {
  return (
    <Layout description={translate({ id: 'home.description', message: 'The open companion library to the book Machine Learning System Design Interview: resources, deep dives and worked designs.' })}>
      <main className="container margin-vert--lg">
        <h1>
          <Translate id="home.title">The companion for your ML system design interview</Translate>
        </h1>
        <p>
          <Translate id="home.lead">Every reference of the book as a working, annotated link, and deep dives on the ideas behind them.</Translate>
        </p>
        <ul>
          <li>
            <Link to="/framework">
              <Translate id="home.framework">The seven steps</Translate>
            </Link>
          </li>
          <li>
            <Link to="/chapters">
              <Translate id="home.problems">The eleven problems</Translate>
            </Link>
          </li>
          <li>
            <Link to="/concepts">
              <Translate id="home.concepts">Concepts</Translate>
            </Link>
          </li>
        </ul>
      </main>
    </Layout>
  );
}
