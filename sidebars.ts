import fs from 'node:fs';
import path from 'node:path';
import type { SidebarsConfig } from '@docusaurus/plugin-content-docs';
import { parse } from 'yaml';
import type { Topics } from './src/catalogue/schema';
import { LABS } from './src/labs/registry';

const { chapters, families, concepts } = parse(fs.readFileSync('catalogue/topics.yaml', 'utf8')) as Topics;

/** Concepts stand in the order of topics.yaml; a concept without a page yet has no entry. */
const conceptCategories = families.flatMap(({ slug: family, title }) => {
  const items = concepts.filter((concept) => concept.family === family).map(({ slug }) => `concepts/${family}/${slug}`).filter((id) => fs.existsSync(path.join('docs', `${id}.mdx`)));
  return items.length > 0 ? [{ type: 'category' as const, label: title, items }] : [];
});

/** The framework's pages in reading order. */
const FRAMEWORK = [
  'clarify-requirements',
  'frame-the-task',
  'prepare-data',
  'develop-the-model',
  'evaluate',
  'deploy-and-serve',
  'monitor-and-improve',
  'four-phases',
  'framing-chooser',
  'from-logs-to-model',
  'serving-at-scale',
  'when-the-world-moves',
  'numbers-to-know',
  'rubric-by-level',
  'under-pressure',
];

const sidebars: SidebarsConfig = {
  study: [
    { type: 'category', label: 'Framework', link: { type: 'doc', id: 'framework/index' }, items: FRAMEWORK.map((page) => `framework/${page}`) },
    { type: 'category', label: 'Problems', link: { type: 'doc', id: 'chapters/index' }, items: chapters.map(({ slug }) => `chapters/${slug}`) },
    { type: 'category', label: 'Concepts', link: { type: 'doc', id: 'concepts/index' }, items: conceptCategories },
    { type: 'category', label: 'Labs', link: { type: 'doc', id: 'labs/index' }, items: LABS.map(({ slug }) => `labs/${slug}`).filter((id) => fs.existsSync(path.join('docs', `${id}.mdx`))) },
    {
      type: 'category',
      label: 'Library',
      items: [
        { type: 'link', label: 'Resources', href: '/resources' },
        { type: 'link', label: 'Case studies', href: '/case-studies' },
        { type: 'link', label: 'By company', href: '/companies' },
        'library/official-sources',
        'library/system-design-interview-1',
        'library/system-design-interview-2',
        'library/data',
      ],
    },
    { type: 'category', label: 'Contribute', link: { type: 'doc', id: 'contribute/index' }, items: ['contribute/link-health', 'contribute/search'] },
  ],
};

export default sidebars;
