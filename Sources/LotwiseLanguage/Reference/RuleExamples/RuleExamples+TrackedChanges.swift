extension RuleExamples {
  /// What the rules say of changes of order tracked lines.
  static let trackedChanges = """
    == P-042
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item BARE unit PCS tracked LOTALL
    customer C "Customer"
    location BLUE
    adjust +5 of BARE lot L1 at BLUE
    sales order SO1 to C at BLUE ships 2026-02-10 { 5 of BARE }
    reserve SO1.1
    delete SO1
    expect no reservation entries
    == P-043
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item LOT unit PCS tracked LOTALL order tracking messages
    customer C "Customer"
    location BLUE
    location EAST
    adjust +10 of LOT lot L1 at BLUE
    sales order SO1 to C at BLUE ships 2026-02-10 { 10 of LOT }
    assign 6 of lot L1 to SO1.1
    set SO1.1 quantity 7
    expect failure line-tracked-more { set SO1.1 quantity 5 }
    expect failure line-tracked { set SO1.1 at EAST }
    == P-044 P-076
    workdate 2026-01-01
    item PLAIN unit PCS order tracking messages
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-02-05 { 6 of PLAIN }
    purchase order PO2 from V at BLUE expected 2026-02-04 { 6 of PLAIN }
    sales order SO1 to C at BLUE ships 2026-02-10 { 12 of PLAIN }
    delete PO1
    expect action messages where quantity != 0 columns type, source, quantity {
      | type            | source | quantity |
      | change quantity | PO2.1  |        6 |
    }
    == P-045 P-046 P-048
    workdate 2026-01-01
    item PLAIN unit PCS order tracking only
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-02-22 { 5 of PLAIN }
    sales order S1 to C at BLUE ships 2026-02-22 { 2 of PLAIN }
    set PO1 expected 2026-03-10
    expect links of PLAIN in any order {
      | status  | quantity | demand | supply | expected-date | ship-date  |
      | surplus |        2 | S1.1   |        |               | 2026-02-22 |
      | surplus |        5 |        | PO1.1  | 2026-03-10    |            |
    }
    == P-047 P-079b
    workdate 2026-01-01
    item PLAIN unit PCS order tracking messages
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-02-05 { 5 of PLAIN }
    sales order SO1 to C at BLUE ships 2026-02-10 { 5 of PLAIN }
    set SO1.1 ships 2026-02-20
    set PO1.1 expected 2026-02-20
    expect reservation entries columns source, expected-date, ship-date {
      | source | expected-date | ship-date  |
      | SO1.1  | 2026-02-20    | 2026-02-20 |
      | PO1.1  | 2026-02-20    | 2026-02-20 |
    }
    expect no action messages
    == P-049
    workdate 2026-01-01
    customer C "Customer"
    location BLUE
    item KIT unit PCS
    sales order SO1 to C at BLUE ships 2026-02-10 { 2 of KIT assembled to order as AO1 }
    expect failure nothing-reserved { unreserve SO1.1 }
    == P-050
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item LOT unit PCS tracked LOTALL order tracking only
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-02-05 { 9 of LOT }
    sales order SO1 to C at BLUE ships 2026-02-10 { 3 of LOT }
    sales order SO2 to C at BLUE ships 2026-02-10 { 4 of LOT }
    reserve SO2.1 from PO1.1
    assign 1 of lot L1 to PO1.1
    assign 4 of lot L2 to PO1.1
    assign 4 of lot L3 to PO1.1
    expect reservation entries of PO1.1 group by item sum quantity {
      | item | quantity |
      | LOT  |        9 |
    }
    == P-051 P-053
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item LOT unit PCS tracked LOTALL order tracking only
    customer C "Customer"
    location BLUE
    adjust +5 of LOT lot L1 at BLUE
    adjust +5 of LOT lot L2 at BLUE
    sales order SO1 to C at BLUE ships 2026-02-10 { 5 of LOT }
    expect links of SO1.1 columns status, quantity, demand-lot, supply-lot {
      | status   | quantity | demand-lot | supply-lot |
      | tracking |        5 |            | L2         |
    }
    == P-052
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item LOT unit PCS tracked LOTALL order tracking only
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-02-05 { 5 of LOT }
    sales order SO1 to C at BLUE ships 2026-02-10 { 5 of LOT }
    assign 5 of lot L1 to PO1.1
    expect links of SO1.1 columns status, quantity, demand-lot, supply, supply-lot {
      | status   | quantity | demand-lot | supply | supply-lot |
      | tracking |        5 |            | PO1.1  | L1         |
    }
    == P-054 R-155
    tracking code LOTALL lot specific
    item BIKE unit PCS tracked LOTALL
    sales order SO1 { 2 of BIKE }
    plan orders for SO1 as MO1
    expect failure order-to-order-numbers { assign lot L1 to SO1.1 }
    assign lot L1 to MO1.1
    expect reservations {
      | quantity | demand | demand-lot | supply | supply-lot | binding        |
      |        2 | SO1.1  | L1         | MO1.1  | L1         | order to order |
    }
    == P-055
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item LOT unit PCS tracked LOTALL order tracking only
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-02-05 { 5 of LOT }
    adjust +4 of LOT lot L1 at BLUE
    sales order SO1 to C at BLUE ships 2026-02-10 { 4 of LOT }
    assign 4 of lot L1 to SO1.1
    expect links of SO1.1 columns status, quantity, demand-lot, supply {
      | status   | quantity | demand-lot | supply  |
      | tracking |        4 | L1         | entry 1 |
    }
    == P-056
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item LOT unit PCS tracked LOTALL order tracking only
    customer C "Customer"
    location BLUE
    sales order SO1 to C at BLUE ships 2026-02-10 { 4 of LOT }
    assign 1 of lot L1 to SO1.1
    expect tracking of SO1.1 columns lot, quantity {
      | lot | quantity |
      | L1  |        1 |
    }
    expect tracking of SO1.1 undefined 3
    == P-061
    workdate 2026-01-01
    item PLAIN unit PCS order tracking messages
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    adjust +10 of PLAIN at BLUE
    sales order SO1 to C at BLUE ships 2026-02-20 { 10 of PLAIN }
    purchase order PO1 from V at BLUE expected 2026-02-10 { 2 of PLAIN }
    ship 6 of PLAIN to C at BLUE
    expect action messages where quantity != 0 columns type, source, quantity {
      | type            | source | quantity |
      | change quantity | PO1.1  |        4 |
    }
    == P-062
    workdate 2026-01-01
    item PLAIN unit PCS order tracking messages
    customer C "Customer"
    location BLUE
    adjust +5 of PLAIN at BLUE on 2026-01-01
    adjust +5 of PLAIN at BLUE on 2026-01-02
    sales order SO1 to C at BLUE ships 2026-02-20 { 5 of PLAIN }
    sales order SO2 to C at BLUE ships 2026-02-20 { 5 of PLAIN }
    post SO1 ship 2 of line 1
    reserve SO1.1 from entry 2
    post SO1 ship
    expect entry 2 remaining 2
    expect entry 1 remaining 3
    == P-063
    workdate 2026-01-01
    item PLAIN unit PCS order tracking messages
    customer C "Customer"
    location BLUE
    location EAST
    location LOG in transit
    adjust +6 of PLAIN at EAST
    sales order SO1 to C at EAST ships 2026-02-20 { 4 of PLAIN }
    transfer order TO1 from EAST to BLUE via LOG ships 2026-02-01 expected 2026-02-05 { 6 of PLAIN }
    post TO1 ship
    sales order SO2 to C at BLUE ships 2026-02-20 { 5 of PLAIN }
    post TO1 receive
    expect links columns location, status, quantity, demand, supply in any order {
      | location | status   | quantity | demand | supply  |
      | EAST     | surplus  |        4 | SO1.1  |         |
      | BLUE     | tracking |        5 | SO2.1  | entry 5 |
      | BLUE     | surplus  |        1 |        | entry 5 |
    }
    """
}
