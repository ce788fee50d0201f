import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { matches, type Subject, TOPIC_RULES, topicsOf } from './case-study-topics';
import { topicSlugs } from './check';
import { loadCatalogue } from './load';

const subject = (fields: Partial<Subject>): Subject => ({ title: '', company: 'acme', category: 'rec', tags: [], topics: [], notTopics: [], ...fields });

describe('matches', () => {
  const study = subject({ title: 'Visual Search at Acme', category: 'cv', area: 'visual-search', tags: ['multimodal', 'search'] });
  it.each([
    [{ title: /visual search/i }, true],
    [{ title: /video/i }, false],
    [{ in: ['cv'] }, true],
    [{ in: ['cv/visual-search'] }, true],
    [{ in: ['cv/ocr', 'rec'] }, false],
    [{ tag: ['rag', 'search'] }, true],
    [{ tag: ['search'], alsoTag: ['rag'] }, false],
    [{ company: ['acme'], title: /search/i }, true],
    [{ company: ['other'], title: /search/i }, false],
  ])('%o: %s', (matcher, holds) => expect(matches(matcher, study)).toBe(holds));
});

describe('topicsOf', () => {
  const rules = [{ topic: 'rag', any: [{ tag: ['rag'] }], except: [{ title: /rag doll/i }] }];
  it('takes a rule unless an exclusion holds', () => {
    expect(topicsOf(subject({ tags: ['rag'] }), rules)).toEqual(['rag']);
    expect(topicsOf(subject({ tags: ['rag'], title: 'Rag doll physics' }), rules)).toEqual([]);
  });
  it("adds the record's own topics and takes away those it denies", () => {
    expect(topicsOf(subject({ tags: ['rag'], topics: ['agents', 'rag'] }), rules)).toEqual(['rag', 'agents']);
    expect(topicsOf(subject({ tags: ['rag'], notTopics: ['rag'] }), rules)).toEqual([]);
  });
});

/** By chapter: titles of the catalogue that belong to it, and titles close to it that do not. */
const EXAMPLES: Record<string, { belong: string[]; not: string[] }> = {
  'introduction-and-overview': { belong: ['Rules of Machine Learning: Best Practices for ML Engineering', 'Meet Michelangelo: Uber’s Machine Learning Platform'], not: ['Lessons Learned From Running Apache Airflow at Scale', 'Data Is An Art, Not Just A Science—And Storytelling Is The Key'] },
  'visual-search': { belong: ['Building Pinterest Lens: a real world visual discovery system', 'For Item Retrieval by Image', 'Shop the Look with Deep Learning'], not: ['Category-Specific CNN for Visual-aware CTR Prediction at JD.com', 'Image Captioning as an Assistive Technology'] },
  'street-view-blurring': { belong: ['Updating Google Maps with Deep Learning and Street View', 'How we built AI face cropping for Images'], not: ['Zomato Digitizes Menus Using Amazon Textract and Amazon SageMaker', 'Automating Shop the Look on Pinterest'] },
  'youtube-video-search': { belong: ['Building In-Video Search', 'Synchronizing the Senses: Powering Multimodal Intelligence for Video Search'], not: ['Video Invisible Watermarking at Scale', 'RepNet: Counting Repetitions in Videos'] },
  'harmful-content-detection': { belong: ['AI Advances to Better Detect Hate Speech', 'Using GPT-4 for content moderation'], not: ['Constitutional Classifiers: Defending against universal jailbreaks', 'Automated Fake Account Detection at LinkedIn', 'SpectroBrain: Detecting Phone Spam with Semi-Supervised Learning'] },
  'video-recommendation': { belong: ['Deep Neural Networks for YouTube Recommendations', 'How TikTok recommends videos #ForYou', 'Recommending for Long-Term Member Satisfaction at Netflix'], not: ['Meson: Workflow Orchestration for Netflix Recommendations', 'TWIN V2: Scaling Ultra-Long User Behavior Sequence Modeling for Enhanced CTR Prediction at Kuaishou', 'Feature Spotlight: Query Suggestions'] },
  'event-recommendation': { belong: ['Machine Learning-Powered Search Ranking of Airbnb Experiences', 'Learning To Rank Restaurants'], not: ['Mercury: Agentic AI Platform for LLM Powered Recommendation Experiences at eBay', 'Leveraging Dwell Time to Improve Member Experiences on the LinkedIn Feed'] },
  'ad-click-prediction': { belong: ['MiNet: Mixed Interest Network for Cross-Domain Click-Through Rate Prediction', 'Machine Learning for Snapchat Ad Ranking'], not: ['Prediction of Advertiser Churn for Google AdWords', 'Extracting Job Roles in Job Ads: A Journey with Generative AI', 'Evolution of Ads Bidding at Wayfair'] },
  'similar-listings': { belong: ['Listing Embeddings in Search Ranking', 'Amazon.com Recommendations: Item-to-Item Collaborative Filtering'], not: ['Think Out of The Package: Recommending Package Types for E-commerce Shipments', 'Object Detection and Visual Search Improvements'] },
  'personalised-news-feed': { belong: ['How machine learning powers Facebook’s News Feed ranking', 'Using Deep Learning at Scale in Twitter’s Timelines'], not: ['LLaTTE: Scaling Laws for Multi-Stage Sequence Modeling in Large-Scale Ads Recommendation', 'Optimizing video feed recommendations with diversity: Machine Learning first steps'] },
  'people-you-may-know': { belong: ['Building a Large-Scale Recommendation System: People You May Know', 'Graph Neural Networks for Friend Ranking in Large-scale Social Platforms'], not: ['Building The LinkedIn Knowledge Graph', 'Leveraging Online Social Interactions For Enhancing Integrity at Facebook'] },
  agents: { belong: ['How we built our multi-agent research system'], not: ['Multi-Agent Reinforcement Learning from Delayed Marketplace Feedback for Objective-Weight Adaptation in Three-Sided Dispatch', 'Bootstrapping Conversational Agents with Weak Supervision'] },
  'ab-testing': { belong: ['Scaling Airbnb’s Experimentation Platform'], not: ['Computational Causal Inference at Netflix', 'Unleashing ML Innovation at Spotify with Ray'] },
  'feature-stores': { belong: ['The Architecture That Powers Twitter\'s Feature Store'], not: ['Feature Spotlight: Query Suggestions'] },
  'two-tower': { belong: ['Mixed Negative Sampling for Learning Two-tower Neural Networks in Recommendations'], not: ['Pixie: A System for Recommending 3+ Billion Items to 200+ Million Users in Real-Time'] },
  'semantic-ids': { belong: ['Semantic IDs for Generative Search and Recommendation'], not: ['Generative Bid Shading in Real-Time Bidding Advertising', 'Spelling Correction Using Phonetics in E-commerce Search'] },
  boosting: { belong: ['Elastic Distributed Training with XGBoost on Ray'], not: ['Criteo Boosts Ad Performance with Latest AI Advancements'] },
  stacking: { belong: ['How DoorDash Built an Ensemble Learning Model for Time Series Forecasting'], not: ['Wise Tech Stack (2025 update)', 'How Does Spam Protection Work on Stack Exchange?'] },
  'clustering-indexes': { belong: ['Embedding-Based Retrieval for Airbnb Search'], not: ['Similarity clustering to catch fraud rings'] },
  'vector-quantisation': { belong: ['Announcing ScaNN: Efficient Vector Similarity Search'], not: ['Permute, Quantize, and Fine-tune: Efficient Compression of Neural Networks'] },
  transformers: { belong: ['Behavior Sequence Transformer for E-commerce Recommendation in Alibaba'], not: ['Permute, Quantize, and Fine-tune: Efficient Compression of Neural Networks'] },
};

describe('the rules, on the catalogue itself', () => {
  const { catalogue } = loadCatalogue(path.resolve(import.meta.dirname, '../..'));
  const slugs = topicSlugs(catalogue.topics);
  const counts = new Map<string, number>();
  for (const study of catalogue.caseStudies) for (const slug of topicsOf(study)) counts.set(slug, (counts.get(slug) ?? 0) + 1);

  it('name each topic once, and only topics of the closed list', () => {
    const topics = TOPIC_RULES.map(({ topic }) => topic);
    expect(new Set(topics).size).toBe(topics.length);
    expect(topics.filter((topic) => !slugs.has(topic))).toEqual([]);
  });

  it('match something, every one of them and every one of their matchers', () => {
    const idle = TOPIC_RULES.flatMap(({ topic, any }) => any.filter((matcher) => !catalogue.caseStudies.some((study) => matches(matcher, study))).map(() => topic));
    expect(idle).toEqual([]);
  });

  it('give every chapter a dozen case studies or more', () => {
    expect(catalogue.topics.chapters.filter(({ slug }) => (counts.get(slug) ?? 0) < 12).map(({ slug }) => `${slug}: ${counts.get(slug) ?? 0}`)).toEqual([]);
  });

  it.each(Object.entries(EXAMPLES))('%s: takes what belongs and leaves what is only near', (topic, { belong, not }) => {
    const topicsByTitle = (title: string): string[] => {
      const found = catalogue.caseStudies.filter((study) => study.title === title);
      expect(found.length, `"${title}" is no longer in the catalogue: choose another example`).toBeGreaterThan(0);
      return found.flatMap((study) => topicsOf(study));
    };
    for (const title of belong) expect(topicsByTitle(title), title).toContain(topic);
    for (const title of not) expect(topicsByTitle(title), title).not.toContain(topic);
  });
});
