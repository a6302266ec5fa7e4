extension RuleExamples {
  /// What the rules say of changing what is reserved.
  static let reservedLines = """
    == R-060 R-145
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    location BLUE
    adjust +5 of L lot LOTA at BLUE
    sales order SO1 to C at BLUE ships 2026-01-31 { 5 of L lot LOTA }
    reserve SO1.1 lot LOTA
    expect reservation entries {
      | entry | status      | quantity | source  | lot  |
      |     3 | reservation |       -5 | SO1.1   | LOTA |
      |     3 | reservation |        5 | entry 1 | LOTA |
    }
    == R-062
    item BOLT unit PCS
    receive 9 of BOLT
    sales order SO1 { 5 of BOLT }
    reserve 2 of SO1.1
    expect failure more-than-unreserved where found = 4 and required = 3 { reserve 4 of SO1.1 }
    == R-066 R-068
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    purchase order PO1 { 5 of BOLT lot L2 }
    sales order SO1 ships 2026-12-31 { 5 of BOLT lot L1 }
    expect failure numbers-unmatched { reserve SO1 }
    == R-067
    workdate 2026-01-01
    item N unit PCS
    customer C "Customer"
    location BLUE
    adjust +5 of N at BLUE
    sales order SO1 to C at BLUE ships 2026-01-31 { 5 of N }
    reserve 2 of SO1.1
    reserve 1 of SO1.1
    expect reservations {
      | entry | quantity | demand | supply  |
      |     1 |        2 | SO1.1  | entry 1 |
      |     2 |        1 | SO1.1  | entry 1 |
    }
    == R-075 R-077
    item BOLT unit PCS
    purchase order PO1 expected 2026-01-20 { 5 of BOLT }
    sales order SO1 ships 2026-01-31 { 3 of BOLT }
    reserve SO1.1 from PO1.1
    expect failure reservation-date-conflict { set PO1.1 expected 2026-02-20 }
    == R-076
    item BOLT unit PCS
    purchase order PO1 expected 2026-02-20 { 5 of BOLT }
    sales order SO1 ships 2026-01-31 { 3 of BOLT }
    expect failure supply-too-late { reserve SO1.1 from PO1.1 }
    == R-078 R-079
    workdate 2026-01-01
    item N unit PCS
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-01-20 { 5 of N }
    sales order SO1 to C at BLUE ships 2026-01-31 { 5 of N }
    reserve SO1
    set PO1.1 expected 2026-01-28
    expect failure reservation-date-conflict { set SO1.1 ships 2026-01-15 }
    set PO1.1 expected 2026-02-03 by program
    expect no reservation entries
    == R-086 R-096
    workdate 2026-01-01
    item T unit PCS order tracking only
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    location RED
    purchase order PO1 from V at RED expected 2026-01-20 { 5 of T }
    sales order SO1 to C at BLUE ships 2026-01-31 { 5 of T }
    expect no links where status = tracking
    set SO1.1 at RED
    expect links {
      | status   | quantity | demand | supply |
      | tracking |        5 | SO1.1  | PO1.1  |
    }
    == R-087
    workdate 2026-01-01
    item N unit PCS variants optional
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    adjust +3 of N at BLUE
    purchase order PO1 from V at BLUE expected 2026-01-20 { 4 of N }
    purchase order PO2 from V at BLUE expected 2026-01-10 { 2 of N }
    sales order SO1 to C at BLUE ships 2026-01-31 { 12 of N }
    expect message reserved-partly { reserve SO1 }
    expect reservations {
      | entry | quantity | supply  |
      |     1 |        3 | entry 1 |
      |     2 |        4 | PO1.1   |
      |     3 |        2 | PO2.1   |
    }
    == R-088
    workdate 2026-01-01
    item N unit PCS variants optional
    customer C "Customer"
    location BLUE
    adjust +9 of N at BLUE
    sales order SO1 to C at BLUE ships 2026-01-31 { 3 of N }
    reserve SO1
    set SO1.1 quantity 8
    expect reservations {
      | entry | quantity |
      |     1 |        3 |
    }
    expect SO1.1 reserved 3
    == R-089
    workdate 2026-01-01
    item A unit PCS reserve always
    customer C "Customer"
    location BLUE
    item B unit PCS reserve always costing average
    adjust +5 of A at BLUE
    adjust +5 of B at BLUE
    sales order SO1 to C at BLUE ships 2026-01-31 { 5 of A; 5 of B }
    adjust +5 of A at BLUE
    set SO1.1 quantity 2
    set SO1.2 quantity 2
    expect reservations {
      | entry | quantity | demand |
      |     2 |        2 | SO1.2  |
      |     3 |        2 | SO1.1  |
    }
    == R-090 R-091
    workdate 2026-01-01
    item N unit PCS
    customer C "Customer"
    vendor V "Vendor"
    adjust +1 of N
    purchase order PO1 from V expected 2026-01-20 { 2 of N }
    purchase order PO2 from V expected 2026-01-10 { 2 of N }
    sales order SO1 to C ships 2026-01-31 { 5 of N }
    reserve SO1
    set SO1.1 quantity 4
    set SO1.1 quantity 1
    expect reservations {
      | quantity | demand | supply  |
      |        1 | SO1.1  | entry 1 |
    }
    == R-094
    workdate 2026-01-01
    item N unit PCS variants optional
    item T unit PCS order tracking only
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-01-20 { 5 of N; 5 of T }
    sales order SO1 to C at BLUE ships 2026-01-31 { 5 of N; 5 of T }
    reserve SO1
    delete PO1.1
    delete PO1.2
    expect SO1.1 reserved 0
    expect reservation entries {
      | status  | quantity | source |
      | surplus |       -5 | SO1.2  |
    }
    == R-095
    workdate 2026-01-01
    item N unit PCS variants optional
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-01-20 { 5 of N }
    sales order SO1 to C at BLUE ships 2026-01-31 { 2 of N }
    sales order SO2 to C at BLUE ships 2026-02-05 { 3 of N }
    reserve SO1
    reserve SO2
    set PO1.1 quantity 1
    expect SO1.1 reserved 0
    expect SO2.1 reserved 1
    == R-097
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-01-20 { 5 of L }
    sales order SO1 to C at BLUE ships 2026-01-31 { 5 of L }
    reserve SO1
    assign 5 of lot LOTA to PO1.1
    assign 5 of lot LOTA to SO1.1
    set lot LOTA on PO1.1 lot LOTB
    expect no reservations
    expect reservation entries {
      | status  | quantity | source | lot  |
      | surplus |        5 | PO1.1  | LOTB |
      | surplus |       -5 | SO1.1  | LOTA |
    }
    """
}
