extension RuleExamples {
  /// What the rules say of order tracking.
  static let orderTracking = """
    == P-001
    expect failure order-tracking-needs-inventory {
      item ADVICE unit PCS type service order tracking only
    }
    == P-002
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item LOT unit PCS tracked LOTALL order tracking messages
    item BARE unit PCS
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    set item LOT order tracking none
    purchase order PO1 from V at BLUE expected 2026-02-01 { 8 of BARE; 8 of LOT }
    sales order SO1 to C at BLUE ships 2026-02-10 { 5 of BARE; 5 of LOT }
    expect no reservation entries
    assign 5 of lot L1 to PO1.2
    reserve 4 of SO1.1 from PO1.1
    set PO1.1 expected 2026-02-03
    expect links in any order {
      | status      | quantity | item | demand | supply | supply-lot |
      | surplus     |        5 | LOT  |        | PO1.2  | L1         |
      | reservation |        4 | BARE | SO1.1  | PO1.1  |            |
    }
    == P-003
    item BOLT unit PCS
    sales order SO1 { 5 of BOLT }
    expect warning policy-raised { set item BOLT order tracking only }
    == P-004
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item LOT unit PCS tracked LOTALL order tracking messages
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-02-01 { 20 of LOT }
    assign 6 of lot L1 to PO1.1
    sales order SO1 to C at BLUE ships 2026-02-10 { 9 of LOT }
    sales order SO2 to C at BLUE ships 2026-02-10 { 4 of LOT }
    reserve SO2.1 from PO1.1
    expect action messages group by source, new-date sum quantity {
      | source | new-date   | quantity |
      | PO1.1  |            |       -7 |
      | PO1.1  | 2026-02-10 |        0 |
    }
    == P-005
    workdate 2026-01-01
    item PLAIN unit PCS order tracking messages
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-02-01 { 20 of PLAIN }
    expect no change { set item PLAIN order tracking messages }
    expect action messages {
      | source | quantity |
      | PO1.1  |      -20 |
    }
    == P-006
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item LOT unit PCS tracked LOTALL order tracking messages
    vendor V "Vendor"
    location BLUE
    adjust +3 of LOT lot L1 at BLUE
    purchase order PO1 from V at BLUE expected 2026-02-01 { 20 of LOT }
    expect failure code-locked { set item LOT tracked none }
    set item LOT order tracking only
    set item LOT order tracking none
    expect items of LOT columns item, order-tracking {
      | item | order-tracking |
      | LOT  | none           |
    }
    == P-010 P-013 P-089
    workdate 2026-01-28
    item PLATE unit PCS order tracking only
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    planning of PLATE { replenish by purchase from V }
    sales order SO1 to C at BLUE ships 2026-02-10 { 10 of PLATE }
    planning worksheet W1 { 6 of PLATE at BLUE due 2026-02-05 }
    set W1.1 quantity 9
    set W1.1 quantity 2
    expect links of SO1.1 where status = tracking {
      | quantity | supply |
      |        2 | W1.1   |
    }
    == P-011
    workdate 2026-01-01
    item PLAIN unit PCS order tracking only
    unit BOX of PLAIN holds 6
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-02-05 { 10 of PLAIN }
    sales order SO1 to C at BLUE ships 2026-02-10 { 4 of PLAIN }
    expect links of SO1.1 {
      | status   | quantity | supply |
      | tracking |        4 | PO1.1  |
    }
    == P-012
    workdate 2026-01-01
    item PLAIN unit PCS order tracking only
    unit BOX of PLAIN holds 6
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-02-05 { 10 of PLAIN }
    sales order SO1 to C at BLUE ships 2026-02-10 { 15 of PLAIN }
    set SO1.1 quantity 12
    set SO1.1 quantity 8
    expect links of PLAIN in any order {
      | status   | quantity | demand | supply |
      | tracking |        8 | SO1.1  | PO1.1  |
      | surplus  |        2 |        | PO1.1  |
    }
    == P-014
    workdate 2026-01-01
    item PLAIN unit PCS order tracking only
    unit BOX of PLAIN holds 6
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-02-05 { 5 of PLAIN }
    purchase order PO2 from V at BLUE expected 2026-02-15 { 5 of PLAIN }
    sales order SO1 to C at BLUE ships 2026-02-20 { 5 of PLAIN }
    set SO1.1 ships 2026-02-10
    expect links of PLAIN in any order {
      | status   | quantity | demand | supply | expected-date | ship-date  |
      | tracking |        5 | SO1.1  | PO1.1  | 2026-02-05    | 2026-02-10 |
      | surplus  |        5 |        | PO2.1  | 2026-02-15    |            |
    }
    == P-015
    workdate 2026-01-01
    item PLAIN unit PCS order tracking only
    item PART unit PCS order tracking only
    variant RED of PLAIN
    unit BOX of PLAIN holds 6
    customer C "Customer"
    location BLUE
    location EAST
    adjust +5 of PLAIN at EAST
    adjust +5 of PLAIN
    adjust +5 of PLAIN variant RED at BLUE
    adjust +5 of PART at BLUE
    sales order SO1 to C at BLUE ships 2026-02-10 { 5 of PLAIN }
    sales order SO2 to C ships 2026-02-10 { 5 of PLAIN }
    expect links of SO1.1 {
      | status  | quantity | supply |
      | surplus |        5 |        |
    }
    expect links of SO2.1 columns location, status, quantity, supply {
      | location | status   | quantity | supply  |
      |          | tracking |        5 | entry 2 |
    }
    == P-016
    workdate 2026-01-01
    item PLAIN unit PCS order tracking only
    unit BOX of PLAIN holds 6
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-02-05 { 5 of PLAIN }
    sales order SO1 to C at BLUE ships 2026-03-10 { 5 of PLAIN }
    sales order SO2 to C at BLUE ships 2026-02-06 { 5 of PLAIN }
    purchase order PO2 from V at BLUE expected 2026-02-20 { 5 of PLAIN }
    expect links of PLAIN where status = surplus in any order {
      | quantity | demand | supply |
      |        5 | SO2.1  |        |
      |        5 |        | PO2.1  |
    }
    == P-017
    workdate 2026-01-01
    item PLAIN unit PCS order tracking only
    unit BOX of PLAIN holds 6
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    planning of PLAIN at BLUE { replenish by purchase from V; lead time 30D; lot size 100 }
    purchase order PO1 from V at BLUE expected 2026-02-05 { 3 of PLAIN }
    sales order SO1 to C at BLUE ships 2026-02-06 { 5 of PLAIN }
    expect links of SO1.1 {
      | status   | quantity | supply |
      | tracking |        3 | PO1.1  |
      | surplus  |        2 |        |
    }
    == P-020
    workdate 2026-01-15
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL order tracking only
    customer C "C"
    production order MO1 { 3 of L }
    edit tracking of MO1.1 { assign 2 of lot A; assign 3 of lot B }
    set MO1 due 2026-03-01
    sales order SO1 to C ships 2026-05-01 { 5 of L }
    expect reservation entries where source = "MO1.1" columns status, quantity, lot {
      | status   | quantity | lot |
      | tracking |        2 | B   |
      | tracking |        1 | B   |
      | tracking |        2 | A   |
    }
    set MO1 due 2026-04-01
    expect no reservation entries where status = surplus
    == P-021
    workdate 2026-01-01
    tracking code BOTH lot specific, serial inbound on purchases
    item MIX unit PCS tracked BOTH order tracking only
    customer C "Customer"
    location BLUE
    adjust +1 of MIX lot L1 serial S1 at BLUE
    sales order SO1 to C at BLUE ships 2026-02-10 { 1 of MIX lot L1 serial S9 }
    expect links of SO1.1 {
      | status   | quantity | demand-lot | demand-serial | supply  | supply-lot | supply-serial |
      | tracking |        1 | L1         | S9            | entry 1 | L1         | S1            |
    }
    sales order SO2 to C at BLUE ships 2026-02-10 { 1 of MIX lot L2 serial S1 }
    expect links of SO2.1 {
      | status  | quantity | supply |
      | surplus |        1 |        |
    }
    == P-022
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item LOT unit PCS tracked LOTALL order tracking only
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-02-01 { 4 of LOT lot L1 }
    purchase order PO2 from V at BLUE expected 2026-02-02 { 4 of LOT }
    sales order SO1 to C at BLUE ships 2026-02-10 { 5 of LOT lot L1 }
    expect links of SO1.1 in any order {
      | status   | quantity | demand-lot | supply | supply-lot |
      | tracking |        1 | L1         | PO1.1  | L1         |
      | tracking |        3 | L1         | PO1.1  | L1         |
      | surplus  |        1 | L1         |        |            |
    }
    == P-023
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item LOT unit PCS tracked LOTALL order tracking only
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    sales order SO1 to C at BLUE ships 2026-02-10 { 2 of LOT lot L1 }
    sales order SO2 to C at BLUE ships 2026-02-11 { 2 of LOT }
    sales order SO3 to C at BLUE ships 2026-02-12 { 2 of LOT lot L2 }
    purchase order PO1 from V at BLUE expected 2026-02-01 { 6 of LOT }
    adjust +6 of LOT lot L2 at BLUE
    expect links of entry 1 in any order {
      | status   | quantity | demand | demand-lot |
      | tracking |        2 | SO3.1  | L2         |
      | surplus  |        4 |        |            |
    }
    == P-024 P-025
    workdate 2026-01-01
    tracking code LOTLOOSE lot inbound on purchases
    item LOOSE unit PCS tracked LOTLOOSE order tracking only
    customer C "Customer"
    location BLUE
    adjust +5 of LOOSE lot L1 at BLUE
    sales order SO1 to C at BLUE ships 2026-02-10 { 3 of LOOSE lot L2 }
    expect links of SO1.1 {
      | status   | quantity | demand-lot | supply  | supply-lot |
      | tracking |        3 | L2         | entry 1 | L1         |
    }
    == P-026
    workdate 2026-01-28
    item PLATE unit PCS order tracking messages
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    sales order SO1 to C at BLUE ships 2026-02-10 { 7 of PLATE }
    purchase order PO1 from V at BLUE expected 2026-02-05 { 7 of PLATE }
    set SO1.1 special order
    sales order SO2 to C at BLUE ships 2026-02-10 { 3 of PLATE special order }
    purchase order PO2 from V at BLUE expected 2026-02-05 { 3 of PLATE }
    set SO2.1 special from PO2.1
    sales order SO3 to C at BLUE ships 2026-02-10 { 10 of PLATE }
    expect failure reserve-never { set SO2.1 reserve optional }
    expect failure action-unfit { set SO2.1 ordinary }
    == P-027
    workdate 2026-01-01
    item O unit PCS order tracking only
    customer C "C" priority 3
    vendor V "Vendor"
    purchase order PO1 from V expected 2026-01-10 { 2 of O }
    purchase order PO2 from V expected 2026-01-25 { 2 of O }
    purchase order PO3 from V expected 2026-01-15 { 2 of O }
    purchase order PO4 from V expected 2026-02-15 { 2 of O }
    sales order SO1 to C ships 2026-01-31 { 5 of O }
    expect links {
      | status   | quantity | demand | supply |
      | surplus  |        1 |        | PO1.1  |
      | surplus  |        2 |        | PO4.1  |
      | tracking |        2 | SO1.1  | PO2.1  |
      | tracking |        2 | SO1.1  | PO3.1  |
      | tracking |        1 | SO1.1  | PO1.1  |
    }
    == P-028
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item LOT unit PCS tracked LOTALL order tracking only
    customer C "Customer"
    location BLUE
    sales order SO1 to C at BLUE ships 2026-02-12 { 1 of LOT }
    sales order SO2 to C at BLUE ships 2026-02-11 { 1 of LOT lot L1 }
    sales order SO3 to C at BLUE ships 2026-02-11 { 1 of LOT }
    sales order SO4 to C at BLUE ships 2026-02-10 { 1 of LOT lot L1 }
    sales order SO5 to C at BLUE ships 2026-02-01 { 1 of LOT }
    adjust +6 of LOT lot L1 at BLUE
    expect links of entry 1 where status = surplus {
      | quantity |
      |        1 |
    }
    == P-029
    workdate 2026-01-01
    item PLAIN unit PCS order tracking only
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-02-01 { 5 of PLAIN flexibility none }
    sales order SO1 to C at BLUE ships 2026-02-10 { 3 of PLAIN }
    reserve SO1.1 from PO1.1
    sales order SO2 to C at BLUE ships 2026-02-10 { 5 of PLAIN }
    expect links of SO1.1 {
      | status      | quantity | supply |
      | reservation |        3 | PO1.1  |
    }
    == P-030
    workdate 2026-01-01
    item PLAIN unit PCS order tracking only
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-02-01 { 5 of PLAIN }
    adjust +4 of PLAIN at BLUE
    sales order SO1 to C at BLUE ships 2026-01-10 { 6 of PLAIN }
    sales order SO2 to C at BLUE ships 2026-02-10 { 3 of PLAIN }
    adjust -1 of PLAIN
    expect reservation entries columns source, status, quantity, expected-date, ship-date in any \
    order {
      | source  | status   | quantity | expected-date | ship-date  |
      | SO1.1   | tracking |       -4 |               | 2026-01-10 |
      | entry 1 | tracking |        4 |               | 2026-01-10 |
      | SO1.1   | surplus  |       -2 |               | 2026-01-10 |
      | SO2.1   | tracking |       -3 | 2026-02-01    | 2026-02-10 |
      | PO1.1   | tracking |        3 | 2026-02-01    | 2026-02-10 |
      | PO1.1   | surplus  |        2 | 2026-02-01    |            |
      | entry 2 | surplus  |       -1 |               | 9999-12-31 |
    }
    == P-031
    workdate 2026-01-01
    item PLAIN unit PCS order tracking only
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-02-01 { 5 of PLAIN }
    sales order SO1 to C at BLUE ships 2026-02-10 { 3 of PLAIN }
    sales order SO2 to C at BLUE ships 2026-02-10 { 1 of PLAIN }
    reserve SO2.1 from PO1.1
    expect reservation entries columns entry, source, status, quantity in any order {
      | entry | source | status      | quantity |
      |     2 | SO1.1  | tracking    |       -3 |
      |     2 | PO1.1  | tracking    |        3 |
      |     4 | SO2.1  | reservation |       -1 |
      |     4 | PO1.1  | reservation |        1 |
      |     3 | PO1.1  | surplus     |        1 |
    }
    == P-032
    workdate 2026-01-01
    item PLAIN unit PCS order tracking only
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-02-01 { 5 of PLAIN flexibility none }
    sales order SO1 to C at BLUE ships 2026-02-10 { 3 of PLAIN }
    set PO1.1 flexibility unlimited
    set PO1.1 flexibility none
    set PO1.1 quantity 8
    expect reservation entries of PO1.1 group by flexibility sum quantity {
      | flexibility | quantity |
      | none        |        8 |
    }
    == P-033 P-060
    workdate 2026-01-15
    item N unit PCS order tracking only
    location EAST
    location WEST
    customer C "C"
    ship 1 of N at EAST
    adjust +1 of N at WEST
    adjust +6 of N at WEST
    sales order SO1 to C ships 2026-02-15 { 2 of N at EAST }
    transfer 4 of N from WEST to EAST
    expect entry 1 remaining 0
    == P-034
    workdate 2026-01-01
    item PLAIN unit PCS order tracking only
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    adjust +2 of PLAIN at BLUE
    purchase order PO1 from V at BLUE expected 2026-02-05 { 5 of PLAIN }
    sales order SO1 to C at BLUE ships 2026-02-10 { 9 of PLAIN }
    expect links where status = surplus {
      | quantity | demand | supply |
      |        2 | SO1.1  |        |
    }
    purchase order PO2 from V at BLUE expected 2026-02-10 { 3 of PLAIN }
    expect links where status = surplus {
      | quantity | demand | supply |
      |        1 |        | PO2.1  |
    }
    == P-040 P-041
    workdate 2026-01-01
    item PLAIN unit PCS order tracking messages
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    adjust +4 of PLAIN at BLUE
    purchase order PO1 from V at BLUE expected 2026-02-05 { 3 of PLAIN }
    purchase order PO2 from V at BLUE expected 2026-02-06 { 2 of PLAIN }
    sales order SO1 to C at BLUE ships 2026-02-10 { 11 of PLAIN }
    reserve 2 of SO1.1 from PO2.1
    set SO1.1 quantity 12
    set SO1.1 quantity 8
    set SO1.1 quantity 5
    set SO1.1 quantity 1
    expect links of SO1.1 columns status, quantity, supply {
      | status      | quantity | supply |
      | reservation |        1 | PO2.1  |
    }
    """
}
