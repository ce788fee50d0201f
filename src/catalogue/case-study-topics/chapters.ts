/** Rules for the book's chapters: a case study belongs where it shows a team building that chapter's system. */
import type { TopicRule } from '../case-study-topics';

const RECOMMENDS_VIDEO = ['netflix', 'youtube', 'tiktok', 'kuaishou', 'dailymotion', 'tubi', 'sharechat', 'prime-video', 'disney'];

export const CHAPTER_RULES: readonly TopicRule[] = [
  {
    topic: 'introduction-and-overview',
    any: [
      { in: ['mlops/practices'] },
      { title: /\b(lessons|learnings) (learned|learnt|from)\b|rules of machine learning|technical debt|best practices|model lifecycle|life ?cycle of|\bML (education|practices)\b/i, in: ['mlops', 'data', 'forecast', 'rec', 'nlp', 'fraud', 'anomaly', 'cv'] },
      { title: /^(meet michelangelo|scaling machine learning at uber|introducing FBLearner)|machine learning at \w+ in \d{4}|how we built: an early-stage/i },
      { in: ['mlops/platform'], title: /machine learning platform|ML platform|michelangelo|journey|evolution|end-to-end/i },
      { title: /from (zero insight|heuristics?)|upgraded a heuristic|in production: the/i },
    ],
    except: [{ title: /data is an art|AI developer tools|dataset bias|observability tools|airflow|menu best practices|fact store|infrastructure evolution|visual signals|multi-armed bandits/i }, { in: ['nlp/translation'] }],
  },
  {
    topic: 'visual-search',
    any: [
      { tag: ['visual-search'] },
      { in: ['cv/visual-search'] },
      { title: /visual(ly)? (search|discovery|shopping)|(search|retrieval) by image|image (search|retrieval|replacement)|item retrieval by image|reverse image|shop the look|complete the look|similar looks|visual embeddings|visual(-aware)? (recommend|complement|representation)|image embeddings|GrokNet/i },
    ],
    except: [{ title: /AR-enabled catalogs|spatial: an evolution|generative engine optimization|automated image generation|user activity sequences/i }, { in: ['ads'] }],
  },
  {
    topic: 'street-view-blurring',
    any: [
      { tag: ['object-detection'], in: ['cv'] },
      { title: /object detection|street view|\bYOLO\b|bounding box|(face|facial|people|person|stop signs?|lane|amenity|damage|logo) (detection|recognition|cropping)|recognizing people|detecting stop signs|detect windows|blur|object segmentation|image segmentation|background removal/i },
      { title: /train(ing)? models to detect|image detection|inference on edge devices/i, in: ['cv'] },
    ],
    except: [{ title: /visual(ly)? search|shop the look|visual discovery|pinterest browser|augmented reality|language detection|homomorphic|profile photos|physical AI/i }, { in: ['cv/ocr'] }],
  },
  {
    topic: 'youtube-video-search',
    any: [
      { title: /video search|in-video|multimedia search|video (retrieval|understanding|annotator|classifiers)|related search about video|knowledge sharing for videos|captioning|media understanding|scaling media machine learning|multimodal intelligence for video/i },
      { tag: ['multimodal'], alsoTag: ['search', 'semantic-search', 'query-understanding'], in: ['search', 'rec', 'cv'] },
      { title: /text[- ]to[- ](video|image) (search|retrieval)|image search works|natural language search for podcast|(bi|cross)modal embeddings|CLIP\b.*search|search.*CLIP\b/i },
      { title: /embedding-based retrieval in facebook search|ranking relevance in yahoo search|bringing multimodality/i },
    ],
    except: [{ title: /generative engine optimization/i }],
  },
  {
    topic: 'harmful-content-detection',
    any: [
      { in: ['moderation/policy-enforcement', 'moderation/toxicity', 'moderation/nsfw', 'moderation/integrity'] },
      { in: ['moderation/spam'], title: /content|spam using machine|spam detection|deep|inappropriate|photos/i },
      { tag: ['content-moderation'] },
      { title: /hate speech|toxic|misinformation|abusive language|harmful|self-harm|sexual abuse|inappropriate|content moderation|moderat(e|ing)|integrity at facebook|violative|offensive|delicate text|safety model|child safety|harassment/i },
    ],
    except: [
      { title: /constitutional|purplellama|gpt-oss|phishing|\bPII\b|deception detector|trust & safety team|phone spam|rule engine|rules engine|anti-abuse (core|defenses?)|device-distributed|profile photos|harmlessness|system for risk|fair housing/i },
      { in: ['fraud/account-takeover', 'fraud/payment-fraud', 'graph', 'anomaly', 'mlops'] },
    ],
  },
  {
    topic: 'video-recommendation',
    any: [
      { title: /youtube.*recommend|recommend.*youtube|video recommend|(short|billion-scale short) video recommend|recommends videos|reels recsys|models in spotlight|slate-based recommender/i },
      { company: RECOMMENDS_VIDEO, title: /recommend|personaliz|homepage|retention|ranking|recsys|intent|artwork|continue watching|member satisfaction|slate|foundation model|mediaFM/i, in: ['rec', 'rl', 'graph', 'genai', 'mlops/efficiency'] },
      { company: ['bytedance', 'tiktok', 'kuaishou'], in: ['rec'] },
      { title: /graph learning at tiktok/i },
      { title: /tag-enhanced video|uplift modeling for real-time video|twitch recommendations|dynamic sizzles/i },
      { tag: ['video-understanding'], alsoTag: ['recommendation'] },
    ],
    except: [{ title: /\bads?\b|advertis|news feed|CTR prediction|local life|bidding|workflow orchestration/i }],
  },
  {
    topic: 'event-recommendation',
    any: [
      { title: /recommend.*(events?|experiences|activities|destinations?|restaurants?|venues?|livestreams?|live-streaming)|(events?|experiences|activities|destinations?|restaurants?|local life|live-streaming).*(recommend|ranking)/i, in: ['rec', 'search', 'graph', 'cv'] },
      { title: /ranking of airbnb experiences|real-time rankings with production|AI to optimize travel|user-business recommendations|restaurants for new users|learning to rank restaurants|geo-aware|local popularity|dynamic availability|location-based recommend|personalized (store feed|cuisine)|flight itinerary search/i },
      { company: ['getyourguide'], in: ['search', 'rec', 'cv'] },
    ],
    except: [{ title: /recommendation experiences|member experiences|audio/i }],
  },
  {
    topic: 'ad-click-prediction',
    any: [
      { in: ['ads/ctr-prediction', 'ads/auction', 'ads/attribution'] },
      { in: ['ads/targeting'], tag: ['ctr-prediction', 'multi-task-learning', 'candidate-generation', 'generative-recommendation', 'graph-learning', 'cold-start', 'semantic-search'] },
      { title: /click[- ]through|\bCTR\b|ads? (ranking|ranker|retrieval|recommend|engagement|relevance|conversion|click|serving|delivery|text|load)|ads? (personalization|service)|sponsored search|pinterest ads|shopping conversion|generative ads|contextual bandits for ads|advertising (in|optimization)|ad relevance|ads allocation|relevant ads/i },
      { tag: ['ctr-prediction'], alsoTag: ['advertising'] },
    ],
    except: [
      { title: /churn|content marketing|expert-in-the-loop|value of our packages|marketing automation|google adwords|job ads|generator-augmented|TLD ad|batch ingestion|perfect pitch|multi-agent architecture|autonomous AI agent|kernelEvolve|kernel scheduler/i },
      { in: ['audio', 'anomaly', 'optim', 'genai', 'ads/bidding', 'ads/budget-pacing'] },
    ],
  },
  {
    topic: 'similar-listings',
    any: [
      { title: /similar (items?|listings?|products?|homes?|properties|looks)|related (products?|pins?)|closeup recommend|item2vec|prod2vec|(listing|item|product|property|commodity|item neural) embeddings?|item-to-item|session-based recommend|complementary|complements|complete the look|substitut|accessory recommend|bundled product|home recommend|embeddings? (for|of) (listings?|lodging|new and rare)|modality alignment for listings|BERT goes shopping|travel concepts|similarity model|replacements for out-of-stock|similar item|duplicate items/i, in: ['rec', 'search', 'graph', 'cv', 'nlp', 'forecast', 'optim'] },
      { company: ['airbnb', 'zillow', 'booking-com', 'expedia-group', 'tripadvisor', 'agoda', 'trivago', 'leboncoin', 'olx', 'vinted'], title: /embedding|recommend(?!ing search filters)/i, in: ['rec', 'search', 'graph', 'cv'] },
    ],
    except: [{ title: /visual search|package types|reviews?|self-serve platform|experiences using|destination|recommendation data|search engine for travel/i }],
  },
  {
    topic: 'personalised-news-feed',
    any: [
      { in: ['rec/feed-ranking'] },
      { title: /news ?feed|home ?feed|feed (ranking|relevance|recommend|personaliz)|linkedin('s|’s)? feed|(twitter|x)('s|’s)? (timelines|recommendation algorithm)|timelines|feed using|ads allocation in feed|for you feed|explore recommend|recommends? articles|personalized news|home screen content|feed engagement|homepage feed|dwell time/i },
      { tag: ['feed-ranking'], in: ['rec', 'search', 'rl'] },
    ],
    except: [{ title: /ads recommendation|video feed|genPage|graph neural networks to transform/i }],
  },
  {
    topic: 'people-you-may-know',
    any: [
      { title: /people you may know|friend (recommend|rank|suggest)|account recommendations|who to follow|heterogeneous social network|simclusters|twhin|graphjet|link prediction|large-scale social|pytorch-biggraph|GiGL|LiGNN/i, in: ['rec', 'graph', 'search', 'data', 'mlops'] },
      { in: ['graph/link-prediction'] },
      { title: /entity-relationship embeddings|personalized channel recommend/i },
      { in: ['graph/community-detection'], company: ['x', 'meta', 'linkedin', 'snap'] },
    ],
    except: [{ title: /integrity/i }],
  },
];
