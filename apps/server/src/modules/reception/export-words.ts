// Headers and words of the sheet of check-ins, in both languages.

type Words = readonly [zh: string, en: string];

export const checkInHeaders = {
  cardNumber: ['卡号', 'Card no.'],
  className: ['客户类别', 'Customer class'],
  plate: ['车牌号', 'Plate'],
  modelName: ['车型', 'Model'],
  vin: ['VIN码', 'VIN'],
  brand: ['品牌', 'Brand'],
  displacementMl: ['排量(ml)', 'Displacement, ml'],
  engineNumber: ['发动机号', 'Engine no.'],
  series: ['车系', 'Series'],
  colour: ['车身颜色', 'Body colour'],
  ownerName: ['车主姓名', 'Owner'],
  sex: ['性别', 'Sex'],
  addressMasked: ['地址', 'Address'],
  mobileMasked: ['联系方式', 'Contact'],
  employer: ['单位', 'Employer'],
  remark: ['备注', 'Remark'],
  checkedInAt: ['接车时间', 'Checked in at'],
  workOrderNumber: ['工单号', 'Work order'],
  businessType: ['业务类别', 'Business type'],
  mileageKm: ['进厂里程(km)', 'Mileage, km'],
  senderName: ['送修人', 'Sender'],
} as const satisfies Record<string, Words>;

export const valueWords: Readonly<Record<string, Words>> = {
  male: ['男', 'Male'],
  female: ['女', 'Female'],
  maintenance: ['保养', 'Maintenance'],
  repair: ['一般维修', 'Repair'],
  warranty: ['保修索赔', 'Warranty'],
  'accident-insurance': ['事故保险', 'Accident, insured'],
  'accident-self-pay': ['事故自费', 'Accident, self-paid'],
  return: ['返修', 'Return'],
  campaign: ['召回/服务活动', 'Campaign'],
  internal: ['内部', 'Internal'],
  fitting: ['加装美容', 'Fitting and care'],
  rescue: ['救援', 'Rescue'],
};
