import { SettingsError } from '../settings/errors.ts';
import type { Settings } from '../settings/settings.ts';
import type { Channel } from './channel.ts';
import { mailChannel } from './mail-channel.ts';
import { secretText } from './secret-text.ts';
import { webhookChannel } from './webhook-channel.ts';

/** The channels that the settings name. */
export function channelsOf(settings: Settings): readonly Channel[] {
  const { webhook, webhookFile, webhookShape, mailTo, mailFrom, smtp, smtpUser, smtpPasswordFile } = settings;
  const address = (): string => webhook ?? secretText(webhookFile ?? '', 'the address of the webhook');
  const password = (): string => {
    if (smtpPasswordFile === undefined) throw new SettingsError('CONFIG', 'ECPA_SMTP_PASSWORD_FILE is not set');
    return secretText(smtpPasswordFile, 'the password of the mail server');
  };
  const hooked = webhook !== undefined || webhookFile !== undefined;
  return [
    ...(hooked ? [webhookChannel(address, webhookShape)] : []),
    ...(mailTo !== undefined && smtp !== undefined
      ? [mailChannel({ server: new URL(smtp), from: mailFrom ?? mailTo, to: mailTo, user: smtpUser, password })]
      : []),
  ];
}
