import { serveTask } from '../shared/task';
import { computeStacking } from './compute';

serveTask(computeStacking);
