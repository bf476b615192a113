import type { Channel } from './form.ts'

export const channelText: Record<Channel, string> = {
  paper: 'På papper',
  email: 'Med e-post',
  meeting: 'Vid ett sammanträde',
  yttra: 'I Yttra',
}
