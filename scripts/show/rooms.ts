import { announcementsRoom } from './announcements-room.ts';
import { filesRoom } from './files-room.ts';
import { ordersRoom } from './orders-room.ts';
import { profileRoom } from './profile-room.ts';
import { progressRoom } from './progress-room.ts';
import { promotionRoom } from './promotion-room.ts';
import { retirementCardRoom } from './retirement-card-room.ts';
import { retirementRoom } from './retirement-room.ts';
import { reviewRoom } from './review-room.ts';
import type { ShowRoom } from './show-room.ts';
import { statementRoom } from './statement-room.ts';

/** The rooms of `ecpa show`, by the names that the command line knows. */
export const rooms = {
  profile: profileRoom,
  review: reviewRoom,
  statement: statementRoom,
  progress: progressRoom,
  announcements: announcementsRoom,
  files: filesRoom,
  orders: ordersRoom,
  retirement: retirementRoom,
  promotion: promotionRoom,
  'retirement-card': retirementCardRoom,
} as const satisfies Readonly<Record<string, ShowRoom>>;

/** Name of a room. */
export type RoomName = keyof typeof rooms;
