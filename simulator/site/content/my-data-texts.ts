/** One 系統公告: ROC date as the site writes it, text, and the file that belongs to it. */
export interface Announcement {
  readonly date: string;
  readonly text: string;
  /** File name of the attachment. */
  readonly attachment?: string;
}

/** 系統公告 of MyData (the guide, slide 8). */
export const systemAnnouncements: readonly Announcement[] = [
  { date: '108.11.01', text: '若有網站首頁版面異常,請於電腦鍵盤按下ctrl+fn+f5,重新載入網站。' },
  {
    date: '108.10.25',
    text: '記功以下獎勵令電子化措施_操作手冊(人事人員)',
    attachment: '記功以下獎勵令電子化措施_操作手冊(人事人員).pdf',
  },
  {
    date: '108.09.30',
    text: '公務人員個人資料服務網操作手冊(人事人員)',
    attachment: '公務人員個人資料服務網操作手冊(人事人員).pdf',
  },
];

/** The notice about what personal data may be used for (the guide, slide 8). */
export const privacyNotice =
  '本網站提供之個人資料僅供特定業務使用，應依個人資料保護法相關規定辦理，並於使用完畢後,儘速刪除銷毀,避免外洩。';

/** What 同意 declares (the guide, slide 8). */
export const consentText = {
  title: '線上檢視訊息',
  body: '為落實政府無紙化節能減碳政策、達成人事作業流程簡化及奠定公務電子履歷之基礎,本人同意',
  items: ['獎勵令記功以下獎勵令', '在職、離職、服務證明書'],
} as const;

/** The forms of 履歷表 and the formats that can be chosen: value and label. */
export const resumeChoices = {
  form: [
    ['general', '一般履歷表'],
    ['brief', '簡式履歷表'],
  ],
  format: [
    ['pdf', 'PDF'],
    ['odt', 'ODT'],
  ],
} as const;
