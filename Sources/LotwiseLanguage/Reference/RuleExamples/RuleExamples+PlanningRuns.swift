extension RuleExamples {
  /// What the rules say of runs of a plan.
  static let planningRuns = """
    == P-140
    workdate 2026-02-01
    setup { safety lead time 0D }
    item PLAIN unit PCS
    vendor V "Vendor" lead time 2D
    planning of PLAIN { replenish by purchase from V; policy lot-for-lot; safety stock 5; minimum \
    order 20; accumulation 3D }
    adjust +10 of PLAIN on 2026-01-15
    plan PLAIN from 2026-02-01 to 2026-03-31 as W1
    show projection of PLAIN from 2026-02-01 to 2026-02-28 by 1W as svg
    expect failure not-drawn { show projection of PLAIN columns date, projected as svg }
    == P-142
    vendor V "Vendor"
    item PLAIN unit PCS
    planning of PLAIN { policy lot-for-lot }
    planning worksheet W1 { 2 of PLAIN due 2026-02-10 }
    expect warning planning-lines-replaced { plan PLAIN from 2026-02-01 to 2026-03-31 as W1 }
    expect no planning lines of W1
    == P-144
    vendor V "Vendor"
    item PLAIN unit PCS
    planning of PLAIN { replenish by production }
    expect failure replenishment-unfit { requisition worksheet R1 { 1 of PLAIN due 2026-02-10 } }
    == P-147 P-157 P-158 P-168
    workdate 2026-02-01
    setup { safety lead time 0D }
    customer C "Customer"
    vendor V "Vendor"
    item FRAME unit PCS
    item PLATE unit PCS
    item ROD unit PCS
    bom of FRAME { 2 of PLATE; 1 of ROD }
    planning of FRAME { replenish by production; policy lot-for-lot; lead time 3D; rescheduling 7D }
    planning of PLATE { replenish by purchase from V; policy lot-for-lot; minimum order 50; lead \
    time 2D; rescheduling 7D }
    adjust +4 of PLATE on 2026-01-15
    sales order SO1 to C ships 2026-02-10 { 5 of FRAME }
    plan FRAME, PLATE, ROD from 2026-02-01 to 2026-03-31 as W1
    carry out W1.1 as MO1
    carry out W1.2 as PO1
    delete SO1
    plan FRAME, PLATE, ROD from 2026-02-01 to 2026-03-31 as W1
    plan FRAME, PLATE, ROD from 2026-02-01 to 2026-03-31 as W1
    carry out W1
    expect no document MO1
    expect no document PO1
    == P-149
    item BIKE unit PCS
    item FRAME unit PCS
    customer C "Customer"
    bom of BIKE { 1 of FRAME }
    planning of BIKE { replenish by production; policy lot-for-lot; make to order }
    planning of FRAME { replenish by production; policy lot-for-lot; make to order }
    sales order SO1 to C ships 2026-02-10 { 5 of BIKE }
    plan from 2026-01-01 to 2026-02-28 as W1
    expect failure order-above-missing { carry out W1.2 }
    == P-151
    workdate 2026-02-01
    setup { safety lead time 0D }
    item PLAIN unit PCS
    customer C "Customer"
    vendor V "Vendor"
    planning of PLAIN { replenish by purchase from V; policy lot-for-lot; safety stock 10 }
    sales order SO1 to C ships 2026-02-10 { 30 of PLAIN }
    plan PLAIN from 2026-02-01 to 2026-03-31 as W1
    plan PLAIN from 2026-02-01 to 2026-03-31 as W1
    expect links of W1.2 in any order {
      | status   | quantity | demand | supply |
      | tracking |       20 | SO1.1  | W1.2   |
      | surplus  |       10 |        | W1.2   |
    }
    == P-152
    workdate 2026-02-01
    setup { safety lead time 0D }
    item PLAIN unit PCS
    customer C "Customer"
    vendor V "Vendor"
    planning of PLAIN { replenish by purchase from V; policy lot-for-lot; maximum order 40; \
    accumulation 5D }
    sales order SO1 to C ships 2026-02-10 { 30 of PLAIN }
    sales order SO2 to C ships 2026-02-12 { 30 of PLAIN }
    plan PLAIN from 2026-02-01 to 2026-03-31 as W1
    plan PLAIN from 2026-02-01 to 2026-03-31 as W1
    expect links of W1.2 in any order {
      | status   | quantity | demand | supply |
      | tracking |       20 | SO2.1  | W1.2   |
    }
    == P-159
    workdate 2026-02-01
    setup { safety lead time 0D }
    item PLAIN unit PCS
    customer C "Customer"
    vendor V "Vendor"
    planning of PLAIN { replenish by purchase from V; policy lot-for-lot }
    adjust +10 of PLAIN on 2026-01-15
    sales order SO0 to C ships 2026-01-20 { 15 of PLAIN }
    sales order SO1 to C ships 2026-02-10 { 20 of PLAIN }
    plan PLAIN from 2026-02-01 to 2026-03-31 as W1
    plan PLAIN from 2026-02-01 to 2026-03-31 as W1
    expect planning lines of W1 {
      | line | message | quantity | due-date   | warning   | accept |
      |    1 | new     |        5 | 2026-01-31 | emergency | no     |
      |    2 | new     |       20 | 2026-02-10 |           | yes    |
    }
    == P-165 P-166
    workdate 2026-02-01
    setup { safety lead time 0D }
    item PLAIN unit PCS
    customer C "Customer"
    vendor V "Vendor"
    planning of PLAIN { replenish by purchase from V; policy lot-for-lot }
    forecast 100 of PLAIN on 2026-02-01
    sales order SO1 to C ships 2026-02-01 { 30 of PLAIN }
    plan PLAIN from 2026-02-01 to 2026-03-31 as W1
    plan PLAIN from 2026-02-01 to 2026-03-31 as W1
    expect untracked of W1.1 {
      | reason   | quantity |
      | forecast |       70 |
    }
    == P-167
    vendor V "Vendor"
    item PLAIN unit PCS
    location EAST
    location WEST
    planning of PLAIN at WEST { replenish by transfer from EAST }
    expect failure transfer-circle { planning of PLAIN at EAST { replenish by transfer from WEST } }
    == P-171
    workdate 2026-02-01
    setup { safety lead time 0D }
    item NUT unit PCS
    vendor V "Vendor"
    planning of NUT { replenish by purchase from V; policy lot-for-lot }
    plan from 2026-02-01 to 2026-03-31 as W1
    planning of NUT { policy fixed; reorder point 5 }
    planning of NUT { reorder 10 }
    plan from 2026-02-01 to 2026-03-31 as W1 net change
    expect no planning assignments where net-change = yes
    undo
    expect planning assignments of NUT {
      | net-change |
      | yes        |
    }
    == P-173
    vendor V "Vendor"
    item PLAIN unit PCS
    sales order SO1 { 3 of PLAIN }
    expect failure nothing-to-get { get special orders of SO1 to R1 }
    == P-175
    vendor V "Vendor"
    item PLAIN unit PCS
    item FRAME unit PCS
    bom of FRAME { 2 of PLAIN }
    planning of FRAME { replenish by production; policy lot-for-lot }
    adjust +5 of PLAIN
    planning worksheet W1 { 2 of FRAME due 2026-02-10 }
    refresh W1
    expect failure not-true-demand { reserve W1.1.1 }
    """
}
