/** Words that several labs use. */
import { translate } from '@docusaurus/Translate';

/** The names of the shapes of data in the plane. */
export const SHAPE_WORDS = {
  moons: translate({ id: 'labs.data.moons', message: 'Two moons' }),
  circles: translate({ id: 'labs.data.circles', message: 'Ring and disc' }),
  spirals: translate({ id: 'labs.data.spirals', message: 'Two spirals' }),
  blobs: translate({ id: 'labs.data.blobs', message: 'Four blobs, crosswise' }),
};
