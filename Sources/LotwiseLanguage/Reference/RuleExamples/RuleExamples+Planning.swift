extension RuleExamples {
  /// What the rules say of planning.
  static let planning = """
    == P-100 P-121 P-148
    workdate 2026-02-01
    setup { safety lead time 0D }
    customer C "Customer"
    vendor V "Vendor"
    item SOLD unit PCS
    item USED unit PCS
    planning of SOLD { replenish by production; policy lot-for-lot }
    planning of USED { replenish by purchase from V; policy lot-for-lot }
    bom of SOLD { 2 of USED }
    sales order SO1 to C ships 2026-02-10 { 3 of SOLD }
    plan from 2026-02-01 to 2026-03-31 as W1 mps
    plan from 2026-02-01 to 2026-03-31 as W2 mrp
    expect planning lines of W2 {
      | item | quantity |
      | USED |        6 |
    }
    expect 1 planning lines of W1
    == P-101 P-103 P-104
    workdate 2026-02-01
    setup { safety lead time 0D }
    customer C "Customer"
    vendor V "Vendor"
    tracking code LOTS lot specific
    item LOT unit PCS tracked LOTS
    planning of LOT { replenish by purchase from V; policy lot-for-lot; rescheduling 30D }
    purchase order PO1 from V expected 2026-02-05 { 100 of LOT }
    sales order SO1 to C ships 2026-02-20 { 60 of LOT }
    plan LOT from 2026-02-01 to 2026-03-31 as W1
    plan LOT from 2026-02-01 to 2026-03-31 as W1
    expect links of PO1.1 in any order {
      | status   | quantity | demand | supply |
      | tracking |       60 | SO1.1  | PO1.1  |
      | tracking |       40 | W1.1   | PO1.1  |
    }
    == P-102
    workdate 2026-02-01
    setup { safety lead time 0D }
    customer C "Customer"
    vendor V "Vendor"
    tracking code SNALL serial specific
    item SN unit PCS tracked SNALL
    planning of SN { replenish by purchase from V; policy lot-for-lot }
    sales order SO1 to C ships 2026-02-10 { 1 of SN serial S1 }
    sales order SO2 to C ships 2026-02-08 { 1 of SN }
    adjust +1 of SN serial S1 on 2026-01-15
    adjust +1 of SN serial S2 on 2026-01-15
    plan SN from 2026-02-01 to 2026-03-31 as W1
    expect links of SO1.1 {
      | status   | quantity | demand | supply  |
      | tracking |        1 | SO1.1  | entry 1 |
    }
    expect links of SO2.1 {
      | status   | quantity | demand | supply  |
      | tracking |        1 | SO2.1  | entry 2 |
    }
    == P-105 P-106 P-107 P-108 P-111 P-113 P-138 P-146
    workdate 2026-02-01
    setup { safety lead time 0D }
    customer C "Customer"
    vendor V "Vendor"
    tracking code LOTS lot specific
    item LOT unit PCS tracked LOTS
    planning of LOT { replenish by purchase from V; policy lot-for-lot; minimum order 20 }
    sales order SO1 to C ships 2026-02-10 { 10 of LOT { 6 of lot A } }
    plan LOT from 2026-02-01 to 2026-03-31 as W1
    plan LOT from 2026-02-01 to 2026-03-31 as W1
    expect links of SO1.1 in any order {
      | status   | quantity | demand | demand-lot | supply | supply-lot |
      | tracking |        6 | SO1.1  | A          | W1.1   | A          |
      | tracking |        4 | SO1.1  |            | W1.2   |            |
    }
    == P-109 P-110
    workdate 2026-02-01
    setup { safety lead time 0D }
    customer C "Customer"
    vendor V "Vendor"
    tracking code LOTS lot specific
    item LOT unit PCS tracked LOTS
    planning of LOT { replenish by purchase from V; policy lot-for-lot; minimum order 50 }
    sales order SO1 to C ships 2026-02-10 { 10 of LOT lot LOTX }
    purchase order PO1 from V expected 2026-02-05 { 100 of LOT }
    plan LOT from 2026-02-01 to 2026-03-31 as W1
    plan LOT from 2026-02-01 to 2026-03-31 as W1
    expect links of W1.1 in any order {
      | status   | quantity | demand | demand-lot | supply | supply-lot |
      | tracking |       10 | SO1.1  | LOTX       | W1.1   | LOTX       |
    }
    == P-112
    customer C "Customer"
    vendor V "Vendor"
    location EAST
    location WEST
    location OWNLOG in transit
    item ROD unit PCS
    route EAST to WEST via OWNLOG shipping 2D
    adjust +5 of ROD at EAST on 2026-01-15
    tracking code LOTS lot specific
    item TUBE unit PCS tracked LOTS
    planning of TUBE at WEST { replenish by transfer from EAST; policy lot-for-lot }
    planning of TUBE at EAST { replenish by purchase from V; policy lot-for-lot; lead time 3D }
    adjust +5 of TUBE lot L2 at EAST on 2026-01-15
    sales order SO2 to C at WEST ships 2026-02-10 { 20 of TUBE lot L1 }
    plan TUBE from 2026-02-01 to 2026-03-31 as W2
    expect planning lines of W2 {
      | line | location | quantity |
      |    1 | WEST     |       20 |
      |    2 | EAST     |       15 |
    }
    expect links of W2.1 outbound in any order {
      | quantity | demand-lot | supply  | supply-lot |
      |        5 | L1         | entry 2 | L2         |
      |       15 | L1         | W2.2    | L1         |
    }
    plan TUBE from 2026-02-01 to 2026-03-31 as W2
    expect planning lines of W2 {
      | line | location | quantity |
      |    1 | WEST     |       20 |
      |    2 | EAST     |       15 |
    }
    expect links of W2.1 outbound in any order {
      | quantity | demand-lot | supply  | supply-lot |
      |        5 | L1         | entry 2 | L2         |
      |       15 | L1         | W2.2    | L1         |
    }
    == P-114 P-145 P-156
    workdate 2026-02-01
    setup { safety lead time 0D }
    item PLAIN unit PCS
    customer C "Customer"
    vendor V "Vendor"
    planning of PLAIN { replenish by purchase from V; policy lot-for-lot; rescheduling 30D }
    purchase order PO1 from V expected 2026-02-10 { 100 of PLAIN }
    sales order SO9 to C ships 2026-02-12 { 40 of PLAIN }
    reserve SO9.1
    sales order SO1 to C ships 2026-02-20 { 30 of PLAIN }
    plan PLAIN from 2026-02-01 to 2026-03-31 as W1
    plan PLAIN from 2026-02-01 to 2026-03-31 as W1
    expect planning lines of W1 {
      | line | message         | quantity | original-quantity | due-date   |
      |    1 | change quantity |       40 |               100 | 2026-02-10 |
      |    2 | new             |       30 |                 0 | 2026-02-20 |
    }
    == P-115 P-155
    workdate 2026-02-01
    setup { safety lead time 0D }
    customer C "Customer"
    vendor V "Vendor"
    tracking code LOTALL lot specific
    item LOT unit PCS tracked LOTALL
    planning of LOT { replenish by purchase from V; policy lot-for-lot }
    purchase order PO1 from V { 5 of LOT lot L1 expected 2026-02-20 }
    sales order SO1 to C ships 2026-02-10 { 5 of LOT lot L1 }
    plan LOT from 2026-02-01 to 2026-03-31 as W1
    expect no planning lines of W1
    expect links of SO1.1 {
      | status  | quantity |
      | surplus |        5 |
    }
    == P-120
    vendor V "Vendor"
    item PLAIN unit PCS
    expect failure plan-period { plan PLAIN from 2026-03-31 to 2026-02-01 as W1 }
    == P-122 P-123 P-141
    workdate 2026-02-01
    setup { safety lead time 0D }
    customer C "Customer"
    vendor V "Vendor"
    item USED unit PCS
    planning of USED { replenish by purchase from V; policy lot-for-lot }
    sales order SO1 to C { 3 of USED ships 2026-02-10; 4 of USED ships 2026-04-10 }
    purchase order PO1 from V { 4 of USED expected 2026-04-05 }
    plan USED from 2026-02-01 to 2026-03-31 as W1
    expect planning lines of W1 {
      | message | quantity | due-date   |
      | new     |        3 | 2026-02-10 |
    }
    == P-124 P-143 P-170
    workdate 2026-02-01
    setup { safety lead time 0D }
    item PLAIN unit PCS
    vendor V "Vendor"
    location EAST
    setup { location required }
    planning of PLAIN { replenish by purchase from V; policy fixed; reorder point 50; reorder 100 }
    adjust +5 of PLAIN at EAST on 2026-01-15
    set location EAST without card plan not at all
    expect warning items-not-planned { plan PLAIN from 2026-02-01 to 2026-03-31 as W1 }
    expect no planning lines of W1
    == P-125 P-129
    workdate 2026-02-01
    setup { safety lead time 0D }
    item PLAIN unit PCS
    customer C "Customer"
    vendor V "Vendor"
    planning of PLAIN { replenish by purchase from V; policy lot-for-lot; rescheduling 30D; \
    accumulation 7D; dampener 5D }
    purchase order PO1 from V expected 2026-02-10 { 50 of PLAIN }
    sales order SO1 to C ships 2026-02-14 { 50 of PLAIN }
    plan PLAIN from 2026-02-01 to 2026-03-31 as W1
    expect no planning lines of W1
    plan PLAIN from 2026-02-01 to 2026-03-31 as W1
    expect no planning lines of W1
    == P-126
    vendor V "Vendor"
    item PLAIN unit PCS
    planning of PLAIN { policy lot-for-lot; maximum order 0.00001 }
    sales order SO1 ships 2026-02-10 { 3 of PLAIN }
    expect failure too-many-orders { plan PLAIN from 2026-02-01 to 2026-03-31 stopping at first \
    error }
    == P-127 P-160
    workdate 2026-02-01
    setup { safety lead time 0D }
    item PLAIN unit PCS
    customer C "Customer"
    vendor V "Vendor"
    planning of PLAIN { replenish by purchase from V; policy maximum; reorder point 30; maximum \
    inventory 100; maximum order 40; lead time 4D }
    adjust +100 of PLAIN on 2026-01-15
    sales order SO1 to C ships 2026-02-12 { 80 of PLAIN }
    plan PLAIN from 2026-02-01 to 2026-03-31 as W1
    plan PLAIN from 2026-02-01 to 2026-03-31 as W1
    expect planning lines of W1 {
      | line | message | quantity | due-date   |
      |    1 | new     |       40 | 2026-02-17 |
      |    2 | new     |       40 | 2026-02-17 |
    }
    == P-128 P-150
    item PLAIN unit PCS
    customer C "Customer"
    vendor V "Vendor" lead time 2D
    planning of PLAIN { replenish by purchase from V; policy lot-for-lot; safety stock 5; minimum \
    order 20; accumulation 3D }
    adjust +10 of PLAIN on 2026-01-15
    purchase order PO1 from V { 4 of PLAIN expected 2026-02-20 }
    sales order SO1 to C ships 2026-02-10 { 12 of PLAIN }
    expect no change {
      expect profile of PLAIN from 2026-02-01 to 2026-03-31 columns side, date, source, quantity, \
    priority, flexibility {
        | side   | date       | source       | quantity | priority | flexibility |
        | demand | 2026-02-01 | safety stock |        5 |     1000 | none        |
        | demand | 2026-02-10 | SO1.1        |       12 |      300 | unlimited   |
        | demand | 2026-02-10 | safety stock |        5 |     1000 | none        |
        | supply |            | entry 1      |       10 |      100 | none        |
        | supply | 2026-02-20 | PO1.1        |        4 |      500 | unlimited   |
      }
    }
    == P-130 P-132 P-153
    workdate 2026-02-01
    setup { safety lead time 0D }
    item PLAIN unit PCS
    vendor V "Vendor"
    planning of PLAIN { replenish by purchase from V; policy lot-for-lot; rescheduling 5D; \
    dampener quantity 55 }
    purchase order PO1 from V expected 2026-02-16 { 12 of PLAIN }
    plan PLAIN from 2026-02-01 to 2026-03-31 as W1
    expect no planning lines of W1
    plan PLAIN from 2026-02-01 to 2026-03-31 as W1
    expect no planning lines of W1
    == P-131 P-133 P-134 P-161 P-163 P-164 P-172
    workdate 2026-02-01
    setup { safety lead time 0D }
    item PLAIN unit PCS
    vendor V "Vendor"
    planning of PLAIN { replenish by purchase from V; policy fixed; reorder point 50; reorder \
    100; lead time 5D; bucket 1D }
    adjust +80 of PLAIN on 2026-01-15
    plan PLAIN from 2026-02-01 to 2026-03-31 as W1
    expect no planning lines of W1
    plan PLAIN from 2026-02-01 to 2026-03-31 as W1
    expect no planning lines of W1
    == P-135
    setup { safety lead time 0D }
    item PLAIN unit PCS
    customer C "Customer"
    vendor V "Vendor" lead time 2D
    planning of PLAIN { replenish by purchase from V; policy lot-for-lot; safety stock 5; minimum \
    order 20; accumulation 3D }
    adjust +10 of PLAIN on 2026-01-15
    purchase order PO1 from V { 4 of PLAIN expected 2026-02-20 }
    sales order SO1 to C ships 2026-02-10 { 12 of PLAIN }
    plan PLAIN from 2026-02-01 to 2026-03-31 as W1
    explain W1.1
    expect plan steps of W1.1 {
      | step                        | rule  | source | quantity | date       | text               \
                 |
      | meets                       | P-137 | SO1.1  |        2 | 2026-02-10 |                    \
                 |
      | raised by safety stock      | P-151 |        |        5 |            | safety stock is 5  \
                 |
      | raised by minimum order     | P-126 |        |       13 |            | minimum order is \
    20             |
      | held by rescheduling period | P-130 | PO1.1  |        0 | 2026-02-10 | that supply is not \
    moved so far |
      | new                         | P-135 |        |       20 | 2026-02-10 |                    \
                 |
      | is there                    | P-163 |        |        0 | 2026-02-10 |                    \
                 |
      | begins                      | P-163 |        |        0 | 2026-02-08 |                    \
                 |
    }
    expect failure action-unfit { explain SO1.1 }
    == P-136 P-162
    workdate 2026-02-01
    vendor V "Vendor"
    item PLAIN unit PCS
    planning of PLAIN { replenish by purchase from V; policy lot-for-lot; safety stock 5 }
    expect warning lines-not-accepted { plan PLAIN from 2026-02-01 to 2026-03-31 as W1 }
    expect W1.1 warning exception, accept no
    == P-137 P-154 P-169
    workdate 2026-02-01
    setup { safety lead time 0D }
    item PLAIN unit PCS
    customer C "Customer"
    vendor V "Vendor"
    planning of PLAIN { replenish by purchase from V; policy order }
    adjust +50 of PLAIN on 2026-01-15
    sales order SO1 to C ships 2026-02-10 { 27 of PLAIN }
    plan PLAIN from 2026-02-01 to 2026-03-31 as W1
    plan PLAIN from 2026-02-01 to 2026-03-31 as W1
    carry out W1 as PO1
    plan PLAIN from 2026-02-01 to 2026-03-31 as W1
    expect no planning lines of W1
    plan PLAIN from 2026-02-01 to 2026-03-31 as W1
    expect no planning lines of W1
    == P-139
    workdate 2026-02-01
    setup { safety lead time 0D }
    customer C "Customer"
    vendor V "Vendor"
    location EAST
    location WEST
    location OWNLOG in transit
    item ROD unit PCS
    route EAST to WEST via OWNLOG shipping 2D
    planning of ROD at WEST { replenish by transfer from EAST; policy lot-for-lot; rescheduling 7D }
    planning of ROD at EAST { replenish by purchase from V; policy lot-for-lot; lead time 3D; \
    rescheduling 7D }
    adjust +5 of ROD at EAST on 2026-01-15
    sales order SO1 to C at WEST ships 2026-02-10 { 20 of ROD }
    plan ROD from 2026-02-01 to 2026-03-31 as W1
    carry out W1.1 as TO1
    carry out W1.2 as PO1
    delete SO1
    plan ROD from 2026-02-01 to 2026-03-31 as W1
    plan ROD from 2026-02-01 to 2026-03-31 as W1
    carry out W1
    expect no document TO1
    expect no document PO1
    """
}
