extension RuleExamples {
  /// What the rules say of posting what is reserved.
  static let reservedPosting = """
    == R-100 R-101
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    location BLUE
    adjust +5 of L lot LOTA at BLUE
    sales order SO1 to C at BLUE ships 2026-01-31 { 5 of L }
    reserve SO1
    delete SO1.1
    expect no reservation entries
    == R-103 R-104
    item N
    customer C
    adjust +5 of N
    sales order SO1 to C { 5 of N }
    reserve SO1
    expect failure cancel-reservation { unreserve SO1 }
    unreserve SO1 answering no
    expect SO1.1 reserved 5
    expect question cancel-reservation { unreserve SO1 answering yes }
    expect SO1.1 reserved 0
    == R-105
    item BOLT unit PCS
    receive 9 of BOLT
    sales order SO1 { 5 of BOLT }
    reserve 2 of SO1.1
    expect failure reservation-increase where reserved = 2 { set reservation 1 quantity 3 }
    == R-110 R-130
    workdate 2026-01-01
    item N unit PCS
    customer C "Customer"
    location BLUE
    location RED
    location OWN in transit
    adjust +6 of N at RED
    transfer order TO1 from RED to BLUE via OWN ships 2026-01-10 expected 2026-01-15 { 6 of N }
    sales order SO1 to C at BLUE ships 2026-01-31 { 5 of N }
    reserve SO1
    post TO1 ship 2 of line 1
    post TO1 receive
    expect reservation entries of SO1 {
      | quantity | expected-date | ship-date  |
      |       -2 |               | 2026-01-31 |
      |       -3 | 2026-01-15    | 2026-01-31 |
    }
    == R-111 R-119
    workdate 2026-01-01
    item N unit PCS
    vendor V "Vendor"
    location EAST
    location WEST
    location WAY in transit
    purchase order PO1 from V at EAST expected 2026-01-10 { 2 of N }
    purchase order PO2 from V at EAST expected 2026-01-20 { 2 of N }
    transfer order TO1 from EAST to WEST via WAY ships 2026-01-31 { 4 of N }
    reserve 2 of TO1.1 from PO2.1
    reserve 2 of TO1.1 from PO1.1
    adjust +4 of N at EAST
    post TO1 ship 2 of line 1
    expect reservations {
      | quantity | demand | supply |
      |        2 | TO1.1  | PO2.1  |
    }
    == R-113
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    item BIKE unit PCS
    bom of BIKE { 2 of L }
    adjust +4 of L lot LOTA
    adjust +4 of L lot LOTB
    production order MO1 released due 2026-02-01 { 2 of BIKE }
    reserve MO1.1.1
    post MO1 consume 4 of line 1.1 lot LOTB
    expect entry 1 remaining 4, reserved 0
    expect no reservations
    == R-115 R-160
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    location BLUE
    adjust +5 of L lot LOTA at BLUE
    adjust +5 of L lot LOTB at BLUE
    sales order SO1 to C at BLUE ships 2026-01-31 { 4 of L }
    reserve SO1
    sales order SO2 to C at BLUE ships 2026-01-31 { 4 of L { 1 of lot LOTB; 3 of lot LOTA } }
    reserve 1 of SO2.1 lot LOTB
    post SO2 ship
    expect SO1.1 reserved 4
    expect reservations {
      | quantity | demand | supply  |
      |        2 | SO1.1  | entry 1 |
      |        2 | SO1.1  | entry 2 |
    }
    == R-116 R-120
    workdate 2026-01-15
    item BOLT unit PCS
    purchase order PO1 expected 2026-01-20 { 5 of BOLT }
    sales order SO1 ships 2026-01-31 { 5 of BOLT }
    reserve SO1.1 from PO1.1
    expect failure reserved-not-in-inventory { post SO1 ship }
    == R-117
    workdate 2026-01-01
    item N unit PCS
    customer C "Customer"
    location BLUE
    adjust +5 of N at BLUE
    adjust +5 of N at BLUE
    adjust +5 of N at BLUE
    sales order SO2 to C at BLUE ships 2026-01-31 { 2 of N }
    reserve SO2.1 from entry 1
    sales order SO1 to C at BLUE ships 2026-01-31 { 9 of N }
    reserve 3 of SO1.1 from entry 3
    post SO1 ship
    expect applications where outbound = 4 {
      | inbound | quantity |
      |       3 |       -3 |
      |       1 |       -3 |
      |       2 |       -3 |
    }
    expect entry 1 remaining 2, reserved 2
    == R-121 R-187
    workdate 2026-01-01
    item N unit PCS
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    adjust +4 of N at BLUE
    purchase order PO1 from V at BLUE expected 2026-01-20 { 9 of N }
    sales order SO1 to C at BLUE ships 2026-01-31 { 3 of N; 2 of N; 1 of N }
    reserve SO1
    expect lines of SO1 {
      | line | reserved | reserved-from-stock |
      |    1 |        3 | full                |
      |    2 |        2 | partial             |
      |    3 |        1 | none                |
    }
    == R-122
    item BOLT unit PCS
    customer C
    adjust +10 of BOLT
    sales order SO1 to C { 6 of BOLT }
    reserve SO1
    expect question disrupt-reservations { adjust -5 of BOLT answering yes }
    == R-125 R-126
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-01-20 { 5 of L }
    sales order SO1 to C at BLUE ships 2026-01-31 { 5 of L }
    reserve SO1
    expect reservations {
      | specific  | supply-lot |
      | untracked |            |
    }
    assign 5 of lot LOTA to PO1.1
    post PO1 receive
    expect reservations {
      | entry | quantity | demand-lot | supply  | supply-lot | expected-date | specific |
      |     1 |        5 |            | entry 1 | LOTA       |               | no       |
    }
    == R-127 R-152
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-01-20 { 5 of L }
    sales order SO1 to C at BLUE ships 2026-01-31 { 5 of L }
    reserve SO1
    assign 2 of lot LOTA to PO1.1
    assign 3 of lot LOTB to PO1.1
    post PO1 receive
    expect reservations {
      | quantity | demand | demand-lot | supply-lot | expected-date |
      |        3 | SO1.1  |            | LOTB       |               |
      |        2 | SO1.1  |            | LOTA       |               |
    }
    == R-128
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    item T unit PCS order tracking only
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-01-20 { 5 of L lot LOTA; 5 of T }
    sales order SO1 to C at BLUE ships 2026-01-31 { 3 of T }
    post PO1 receive
    expect links {
      | status   | quantity | demand | supply  |
      | tracking |        3 | SO1.1  | entry 2 |
      | surplus  |        2 |        | entry 2 |
    }
    == R-131
    workdate 2026-01-01
    item N unit PCS
    customer C "Customer"
    location EAST
    location WEST
    location OUT in transit
    adjust +10 of N at EAST
    transfer order TO1 from EAST to WEST via OUT ships 2026-01-20 expected 2026-01-25 { 6 of N }
    reserve TO1.1
    sales order SO1 to C at WEST ships 2026-01-31 { 5 of N }
    reserve SO1
    set TO1.1 expected 2026-01-27
    set TO1.1 expected 2026-01-25
    post TO1 ship 4 of line 1 as TS1
    post TO1 receive
    expect reservation 2 supply "entry 5"
    post SO1 ship 4 of line 1
    post TO1 ship
    post TO1 receive
    expect reservations {
      | entry | quantity | demand | supply |
      |     4 |        1 | SO1.1  | *      |
    }
    == R-132
    workdate 2026-01-01
    item N unit PCS
    customer C "Customer"
    location BLUE
    location RED
    adjust +5 of N at RED
    transfer order TO1 from RED to BLUE directly ships 2026-01-10 expected 2026-01-15 { 5 of N }
    reserve TO1.1
    sales order SO1 to C at BLUE ships 2026-01-31 { 4 of N }
    reserve SO1
    post TO1 ship, receive
    expect entry 1 remaining 0
    expect reservations {
      | quantity | demand | supply  |
      |        4 | SO1.1  | entry 3 |
    }
    == R-133
    setup { exact cost reversing required }
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    vendor V
    receive 6 of L lot L1 from V
    purchase return order RO1 to V { 4 of L lot L1 }
    reserve 3 of RO1.1 lot L1
    expect failure exact-cost-reversing { post RO1 ship }
    reserve RO1.1 lot L1
    post RO1 ship, invoice
    expect entry 1 remaining 2
    == R-134 T-171
    item BOLT unit PCS
    purchase order PO1 { 5 of BOLT }
    post PO1 receive as PR1
    sales order SO1 { 2 of BOLT }
    reserve SO1
    expect failure undo-reserved { undo PR1.1 }
    == R-135
    workdate 2026-01-01
    item N unit PCS
    customer C "Customer"
    location BLUE
    adjust +10 of N at BLUE
    sales order SO1 to C at BLUE ships 2026-01-31 { 10 of N }
    reserve SO1
    post SO1 ship 4 of line 1
    post SO1 invoice
    expect reservations {
      | quantity | demand | supply  |
      |        6 | SO1.1  | entry 1 |
    }
    == R-140 R-141
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    adjust +5 of L lot LOTA at BLUE
    purchase order PO1 from V at BLUE expected 2026-01-20 { 5 of L }
    sales order SO1 to C at BLUE ships 2026-01-31 { 2 of L; 2 of L lot LOTA; 2 of L }
    reserve SO1.1 from inventory
    reserve SO1.2 from inventory lot LOTA
    reserve SO1.3 from PO1.1
    expect reservations {
      | demand | demand-lot | supply-lot | specific  |
      | SO1.1  |            | LOTA       | no        |
      | SO1.2  | LOTA       | LOTA       | yes       |
      | SO1.3  |            |            | untracked |
    }
    == R-142
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-01-20 { 4 of L { 1 of lot LOTA; 3 of lot LOTB \
    } }
    sales order SO1 to C at BLUE ships 2026-01-31 { 4 of L }
    reserve SO1
    expect reservation entries {
      | status      | quantity | source | lot  |
      | reservation |       -1 | SO1.1  |      |
      | reservation |        1 | PO1.1  | LOTA |
      | reservation |       -3 | SO1.1  |      |
      | reservation |        3 | PO1.1  | LOTB |
    }
    == R-143
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    receive 5 of BOLT lot L1
    sales order SO1 { 5 of BOLT lot L1 }
    expect failure number-not-chosen { reserve SO1.1 lot none }
    """
}
