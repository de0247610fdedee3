import type { Edition } from '../edition.ts';

/** A system that eCPA leads to. */
export interface Application {
  readonly id: string;
  readonly name: string;
}

/** A group of 應用系統. */
export interface ApplicationGroup {
  readonly title: string;
  readonly applications: readonly Application[];
}

/** The id of MyData among the applications. */
export const myDataId = 'MyData';

const groupB: Readonly<Record<Edition, readonly Application[]>> = {
  '2020': [
    { id: 'PICS', name: 'B6:PICS人事資訊系統客服網' },
    { id: myDataId, name: '公務人員個人資料服務網(MyData)' },
  ],
  '2024': [
    { id: 'PICS', name: 'B6:PICS人事資訊系統客服網(含掛號室)' },
    { id: myDataId, name: 'B8:公務人員個人資料服務網(MyData)' },
  ],
};

/** The groups of an edition, in the order of the site (the guide, slides 6 and 7). */
export function applicationGroups(edition: Edition): readonly ApplicationGroup[] {
  return [
    {
      title: 'A.人事資料填報及考核',
      applications: [
        { id: 'WebHR', name: 'WebHR人力資源管理資訊系統' },
        { id: 'WebHRAccounting', name: '主計人員版WebHR系統' },
      ],
    },
    { title: 'B.人事資料服務', applications: groupB[edition] },
    {
      title: 'D.其他人事總處業務',
      applications: [
        { id: 'Recruit', name: 'D1:事求人機關徵才系統' },
        { id: 'Survey', name: 'D3:線上問卷調查系統' },
      ],
    },
    {
      title: '非人事總處機關及系統',
      applications: [
        { id: 'Training', name: '公務人員訓練進修資訊系統' },
        { id: 'Insurance', name: '公保業務網路作業系統' },
      ],
    },
  ];
}
