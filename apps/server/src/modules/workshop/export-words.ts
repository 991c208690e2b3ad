// Headers and words of the sheets of dispatch and board, in both languages.

type Words = readonly [zh: string, en: string];

export const dispatchHeaders = {
  workOrderNumber: ['工单号', 'Work order'],
  vehicleIdentification: ['识别码', 'Vehicle id'],
  plate: ['车牌号', 'Plate'],
  modelName: ['车型', 'Model'],
  ownerName: ['车主姓名', 'Owner'],
  mobileMasked: ['联系方式', 'Contact'],
  name: ['维修内容', 'Work'],
  bayType: ['需要的工位', 'Bay needed'],
  plannedMinutes: ['预计工时(分钟)', 'Planned minutes'],
  bayName: ['工位', 'Bay'],
  bayOwnerName: ['工位负责人', 'Bay owner'],
  technicians: ['维修专员', 'Technicians'],
  equipment: ['所需设备、资料', 'Equipment and manuals'],
  startsAt: ['开始时间', 'Starts'],
  endsAt: ['结束时间', 'Ends'],
  dispatcherName: ['调度员', 'Dispatcher'],
  supervisorName: ['车间主管', 'Supervisor'],
  remark: ['备注', 'Remark'],
} as const satisfies Readonly<Record<string, Words>>;

export const boardHeaders = {
  workOrderNumber: ['工单号', 'Work order'],
  isWaiting: ['待派车辆', 'Waiting for dispatch'],
  column: ['状态', 'State'],
  bayName: ['所处工位', 'Bay'],
  inspectorName: ['质检员', 'Inspector'],
  technicianNames: ['维修专员', 'Technicians'],
  startsAt: ['(预计)开始时间', 'Starts'],
  endsAt: ['(预计)结束时间', 'Ends'],
  ownerName: ['客户姓名', 'Owner'],
  plate: ['车牌号', 'Plate'],
  jobWords: ['维修保养内容', 'Work'],
} as const satisfies Readonly<Record<string, Words>>;

export const valueWords: Readonly<Record<string, Words>> = {
  maintenance: ['保养/维护', 'Maintenance'],
  alignment: ['四轮定位', 'Alignment'],
  wash: ['洗车', 'Wash'],
  'high-voltage': ['电池/高压', 'High voltage'],
  mechanical: ['机修', 'Mechanical'],
  body: ['钣金', 'Body'],
  paint: ['喷漆', 'Paint'],
  estimating: ['估价', 'Estimating'],
  'to-dispatch': ['待派工', 'To dispatch'],
  'waiting-parts': ['待料', 'Waiting for parts'],
  paused: ['暂停', 'Paused'],
  inspection: ['待检', 'To inspect'],
  rework: ['返工', 'Rework'],
  'to-wash': ['待洗', 'To wash'],
  'to-settle': ['待结算/待交车', 'To settle'],
  released: ['今日已交', 'Released today'],
  yes: ['是', 'Yes'],
};
