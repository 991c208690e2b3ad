import { Select, type SelectProps } from 'antd';
import type { KeyboardEvent } from 'react';

/** The kit would choose the row that happens to be marked, and stay: Tab goes on to the next field, Enter chooses. */
const leaveByTab = (event: KeyboardEvent) => {
  if (event.key === 'Tab') event.stopPropagation();
};

/** Several of a list, found by typing; the list stays open until all are chosen. */
export function SelectSeveral<Value extends string>(props: Omit<SelectProps<Value[]>, 'mode' | 'showSearch'>) {
  return (
    <div className="bl-several" onKeyDownCapture={leaveByTab}>
      <Select {...props} mode="multiple" showSearch={{ optionFilterProp: 'label' }} />
    </div>
  );
}
