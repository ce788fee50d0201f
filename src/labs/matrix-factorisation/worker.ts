import { serveTask } from '../shared/task';
import { factorise } from './compute';

serveTask(factorise);
