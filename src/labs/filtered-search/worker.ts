import { serveTask } from '../shared/task';
import { computeFilters } from './compute';

serveTask(computeFilters);
