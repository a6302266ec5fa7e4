extension RuleExamples {
  /// What the rules say of reserving.
  static let reservation = """
    == R-001
    expect failure reservation-unknown { unreserve reservation 1 }
    == R-002 R-064 R-065
    workdate 2026-01-01
    item N unit PCS
    unit BOX of N holds 3
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-01-20 { 5 of N }
    sales order SO1 to C at BLUE ships 2026-01-31 { 3 of N }
    reserve SO1
    expect reservation entries {
      | entry | positive | status      | item | location | quantity | to-handle | to-invoice | \
    source | source-type    | source-id | source-ref | expected-date | ship-date  | created    |
      |     1 | no       | reservation | N    | BLUE     |       -3 |        -3 |         -3 | \
    SO1.1  | sales order    | SO1       |          1 | 2026-01-20    | 2026-01-31 | 2026-01-01 |
      |     1 | yes      | reservation | N    | BLUE     |        3 |         3 |          3 | \
    PO1.1  | purchase order | PO1       |          1 | 2026-01-20    | 2026-01-31 | 2026-01-01 |
    }
    == R-003 R-069
    workdate 2026-01-01
    item N unit PCS
    unit BOX of N holds 3
    customer C "Customer"
    location BLUE
    adjust +1 of N at BLUE
    adjust +1 of N at BLUE
    adjust +1 of N at BLUE
    sales order SO1 to C at BLUE ships 2026-01-31 { 1 BOX of N }
    reserve SO1
    expect reservation entries of SO1 {
      | quantity | quantity-unit | qty-per-unit |
      |       -1 |      -0.33333 |            3 |
      |       -1 |      -0.33334 |            3 |
      |       -1 |      -0.33333 |            3 |
    }
    expect SO1.1 reserved 3, reserved unit 1
    == R-004
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    item T unit PCS order tracking only
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    adjust +2 of T at BLUE
    sales order SO1 to C at BLUE ships 2026-01-31 { 5 of T }
    purchase order PO1 from V at BLUE expected 2026-01-20 { 4 of L lot LOTA }
    item journal J1 at BLUE { positive 1 of L lot LOTB }
    sales order SO2 to C at BLUE ships 2026-01-31 { 1 of L }
    reserve SO2.1 from PO1.1
    expect reservation entries {
      | status      | quantity | source  | lot  |
      | tracking    |       -2 | SO1.1   |      |
      | tracking    |        2 | entry 1 |      |
      | surplus     |       -3 | SO1.1   |      |
      | surplus     |        3 | PO1.1   | LOTA |
      | prospect    |        1 | J1.1    | LOTB |
      | reservation |       -1 | SO2.1   |      |
      | reservation |        1 | PO1.1   | LOTA |
    }
    == R-005
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    location BLUE
    adjust +9 of L lot LOTA at BLUE
    item B unit PCS tracked LOTALL reserve always
    sales order SO1 to C at BLUE ships 2026-01-31 { -5 of B lot LOTB }
    expect reservation entries {
      | status  | quantity | source | positive |
      | surplus |        5 | SO1.1  | yes      |
    }
    expect failure not-reservable { reserve SO1 }
    == R-006
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    item BIKE unit PCS
    item KIT unit PCS
    bom of BIKE { 2 of L }
    assembly bom of KIT { 3 of L }
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    location RED
    location OWN in transit
    adjust +99 of L lot STOCK at BLUE
    sales order SO1 to C at BLUE ships 2026-01-31 { 1 of L lot STOCK }
    sales return order SR1 from C at BLUE { 2 of L lot BACK }
    purchase order PO1 from V at BLUE expected 2026-01-20 { 3 of L lot NEW }
    purchase return order PR1 to V at BLUE { 4 of L lot STOCK }
    transfer order TO1 from BLUE to RED via OWN { 5 of L lot STOCK }
    production order MO1 at BLUE released due 2026-02-01 { 6 of BIKE }
    assign 12 of lot STOCK to MO1.1.1
    assembly order AO1 at BLUE due 2026-02-01 { 2 of KIT }
    assign 6 of lot STOCK to AO1.1.1
    expect reservation entries {
      | quantity | source        | source-type           | source-id | positive |
      |       -1 | SO1.1         | sales order           | SO1       | no       |
      |        2 | SR1.1         | sales return order    | SR1       | yes      |
      |        3 | PO1.1         | purchase order        | PO1       | yes      |
      |       -4 | PR1.1         | purchase return order | PR1       | no       |
      |       -5 | TO1.1         | transfer order        | TO1       | no       |
      |        5 | TO1.1 inbound | transfer order        | TO1       | yes      |
      |      -12 | MO1.1.1       | production component  | MO1       | no       |
      |       -6 | AO1.1.1       | assembly component    | AO1       | no       |
    }
    == R-007
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-01-20 { 3 of L lot LOTA }
    sales order SO1 to C at BLUE ships 2026-01-31 { 2 of L lot LOTB }
    expect reservation entries {
      | quantity | source | expected-date | ship-date  |
      |        3 | PO1.1  | 2026-01-20    |            |
      |       -2 | SO1.1  |               | 2026-01-31 |
    }
    == R-008 R-013
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    item BIKE unit PCS
    bom of BIKE { 2 of L }
    customer C "Customer"
    sales order SO1 to C ships 2026-01-31 { 2 of BIKE }
    plan orders for SO1 as MO1
    expect reservation entries where item = BIKE {
      | status      | quantity | source | binding        | disallow-cancellation |
      | reservation |       -2 | SO1.1  | order to order | no                    |
      | reservation |        2 | MO1.1  | order to order | no                    |
    }
    == R-009
    workdate 2026-01-01
    item N unit PCS
    unit BOX of N holds 3
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-01-20 { 10 of N }
    sales order SO1 to C at BLUE ships 2026-01-31 { 10 of N }
    reserve SO1
    post PO1 receive 4 of line 1
    post PO1 receive 1 of line 1
    expect reservations {
      | entry | quantity | supply  | transferred-from |
      |     1 |        4 | entry 1 |                  |
      |     2 |        1 | entry 2 |                1 |
      |     3 |        5 | PO1.1   |                2 |
    }
    == R-010
    workdate 2026-01-01
    item T unit PCS order tracking only
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    location RED
    sales order SO1 to C at BLUE ships 2026-01-31 { 5 of T }
    purchase order PO1 from V at RED expected 2026-01-20 { 5 of T }
    expect reservation entries {
      | status  | quantity | source | untracked-surplus |
      | surplus |       -5 | SO1.1  | yes               |
      | surplus |        5 | PO1.1  | no                |
    }
    == R-011
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    location BLUE
    adjust +5 of L lot LOTA at BLUE
    sales order SO1 to C at BLUE ships 2026-01-31 { 2 of L }
    reserve SO1
    expect reservation entries of SO1 {
      | quantity | lot |
      |       -2 |     |
    }
    expect reservation entries where source = "entry 1" {
      | quantity | lot  |
      |        2 | LOTA |
    }
    == R-012
    workdate 2026-01-01
    item T unit PCS order tracking only
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-01-20 { 5 of T }
    sales order SO1 to C at BLUE ships 2026-01-31 { 5 of T }
    reserve 3 of SO1.1
    expect links {
      | status      | quantity | demand | supply |
      | tracking    |        2 | SO1.1  | PO1.1  |
      | reservation |        3 | SO1.1  | PO1.1  |
    }
    == R-014 R-112
    workdate 2026-01-01
    item N unit PCS
    item KIT unit PCS
    assembly bom of KIT { 3 of N }
    customer C "Customer"
    adjust +9 of N
    sales order SO1 to C ships 2026-01-31 { 2 of KIT assembled to order as AO1; 1 of N }
    reserve SO1.2
    post SO1 ship 1 of line 1
    expect reservations of SO1 {
      | quantity | demand | supply  | binding        |
      |        1 | SO1.2  | entry 1 |                |
      |        1 | SO1.1  | AO1.1   | order to order |
    }
    expect N on hand 6
    == R-015 R-024 R-025 R-061
    item BOLT unit PCS
    receive 5 of BOLT
    item journal J1 { negative 1 of BOLT }
    expect failure not-reservable { reserve J1.1 }
    == R-020
    expect failure reserve-needs-inventory { item ADVICE unit HOUR type service reserve always }
    == R-021
    workdate 2026-01-01
    item N unit PCS
    customer A "Always" reserve always
    location BLUE
    item X unit PCS reserve always
    item NO unit PCS reserve never
    customer NEVER "Never" reserve never
    adjust +9 of N at BLUE
    adjust +9 of X at BLUE
    sales order SO1 to A at BLUE ships 2026-01-31 { 2 of N; 2 of NO }
    sales order SO2 to NEVER at BLUE ships 2026-01-31 { 2 of N; 2 of X }
    expect SO2.1 reserve never, reserved 0
    expect SO2.2 reserve always, reserved 2
    == R-022 R-023 R-085
    item BOLT unit PCS
    location EAST
    receive 5 of BOLT
    sales order SO1 { 5 of BOLT }
    reserve SO1
    expect failure line-reserved { set SO1.1 at EAST }
    == R-026
    item BOLT unit PCS reserve always
    receive 2 of BOLT
    expect failure reserve-manually { sales order SO1 { 5 of BOLT } }
    sales order SO1 { 5 of BOLT } answering no
    expect SO1.1 reserved 2
    == R-027
    workdate 2026-01-01
    item PART unit PCS reserve always
    item BIKE unit PCS
    item KIT unit PCS
    bom of BIKE { 2 of PART }
    assembly bom of KIT { 3 of PART }
    adjust +10 of PART
    production order MO1 released due 2026-02-01 { 2 of BIKE }
    set MO1.1 quantity 3
    assembly order AO1 due 2026-02-01 { 1 of KIT }
    expect failure reserve-manually { set MO1.1 quantity 4 }
    set MO1.1 quantity 4 answering no
    expect MO1.1.1 reserved 7
    == R-028 T-139
    item BOLT unit PCS reserve always
    expect failure reserve-required { ship 1 of BOLT answering no }
    == R-029
    item BOLT unit PCS
    item NUT unit PCS
    purchase order PO1 { 5 of NUT }
    sales order SO1 { 3 of BOLT }
    expect failure supply-differs { reserve SO1.1 from PO1.1 }
    == R-030 R-031
    workdate 2026-01-01
    item N unit PCS
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    location RED
    location OWN in transit
    adjust +5 of N at BLUE
    adjust +3 of N at BLUE
    purchase order PO1 from V at BLUE expected 2026-01-20 { 4 of N }
    sales return order SR1 from C at BLUE ships 2026-01-15 { 2 of N }
    transfer order TO1 from RED to BLUE via OWN ships 2026-01-10 expected 2026-01-15 { 6 of N }
    production order MO1 at BLUE released due 2026-01-25 { 7 of N }
    production order MO2 at BLUE firm due 2026-01-25 { 8 of N }
    assembly order AO1 at BLUE due 2026-01-25 { 9 of N }
    sales order SO2 to C at BLUE ships 2026-01-31 { 1 of N }
    reserve SO2.1 from entry 1
    sales order SO1 to C at BLUE ships 2026-01-31 { 30 of N }
    reserve 2 of SO1.1 from entry 1
    expect no supply of SO1.1 where kind = "assembly components"
    expect no demand of SO1.1
    == R-032 R-035
    item BOLT unit PCS
    receive 5 of BOLT
    sales order SO1 { 3 of BOLT }
    reserve SO1.1
    expect failure fully-reserved { reserve SO1.1 }
    == R-033
    item BOLT unit PCS
    sales order SO1 { 3 of BOLT }
    expect failure nothing-to-reserve { reserve SO1.1 from inventory }
    == R-034 R-102
    item BOLT unit PCS
    sales order SO1 { 3 of BOLT }
    expect failure nothing-reserved { unreserve SO1.1 }
    == R-040
    workdate 2026-01-01
    item N unit PCS
    item BIKE unit PCS
    item KIT unit PCS
    bom of BIKE { 2 of N }
    assembly bom of KIT { 3 of N }
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    location RED
    location OWN in transit
    sales order SO1 to C at BLUE ships 2026-01-31 { 1 of N }
    purchase return order PR1 to V at BLUE expected 2026-01-31 { 2 of N }
    transfer order TO1 from BLUE to RED via OWN ships 2026-01-30 expected 2026-02-05 { 3 of N }
    production order MO1 at BLUE released due 2026-01-31 { 2 of BIKE }
    assembly order AO1 at BLUE due 2026-01-31 { 2 of KIT }
    purchase order PO1 from V at BLUE expected 2026-01-20 { 20 of N }
    reserve PO1.1
    expect reservations {
      | quantity | demand  |
      |        1 | SO1.1   |
      |        2 | PR1.1   |
      |        4 | MO1.1.1 |
      |        3 | TO1.1   |
      |        6 | AO1.1.1 |
    }
    == R-041 R-043
    workdate 2026-01-01
    item N unit PCS
    customer C "Customer"
    adjust +2 of N on 2026-01-05
    adjust +2 of N on 2026-01-03
    adjust +2 of N on 2026-01-04
    sales order SO1 to C { 5 of N }
    reserve SO1
    expect reservations {
      | quantity | demand | supply  |
      |        2 | SO1.1  | entry 1 |
      |        2 | SO1.1  | entry 2 |
      |        1 | SO1.1  | entry 3 |
    }
    == R-042
    workdate 2026-01-01
    item N unit PCS
    vendor V "Vendor"
    ship 2 of N
    ship 3 of N
    purchase order PO1 from V { 3 of N }
    reserve PO1.1
    expect reservations {
      | quantity | demand  | supply |
      |        2 | entry 1 | PO1.1  |
      |        1 | entry 2 | PO1.1  |
    }
    == R-044 R-063
    workdate 2026-01-01
    item N unit PCS
    customer C "Customer"
    location BLUE
    adjust +5 of N at BLUE
    adjust +5 of N at BLUE
    adjust +5 of N at BLUE
    sales order SO1 to C at BLUE ships 2026-01-31 { 3 of N }
    reserve SO1
    sales order SO3 to C at BLUE ships 2026-01-31 { 5 of N }
    reserve SO3.1 from entry 2
    sales order SO2 to C at BLUE ships 2026-01-31 { 6 of N }
    reserve SO2
    expect supply of SO2.1 {
      | to-reserve | unreserved |
      |          6 |          0 |
    }
    == R-045
    item N unit PCS
    customer C
    vendor V
    adjust +2 of N
    adjust +3 of N
    purchase order PO1 from V expected 2026-01-20 { 4 of N }
    sales order SO1 to C ships 2026-01-31 { 9 of N }
    reserve SO1
    expect reservations of SO1 {
      | quantity | supply  |
      |        2 | entry 1 |
      |        3 | entry 2 |
      |        4 | PO1.1   |
    }
    == R-046
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    location BLUE
    adjust +2 of L lot LOTA at BLUE
    adjust +9 of L lot LOTB at BLUE
    sales order SO1 to C at BLUE ships 2026-01-31 { 8 of L { 3 of lot LOTA; 1 of lot LOTB } }
    reserve 6 of SO1.1 from inventory
    expect reservation entries of SO1 where status = surplus {
      | quantity | lot  |
      |       -1 | LOTA |
    }
    == R-047
    item BOLT unit PCS
    receive 2 of BOLT
    sales order SO1 { 5 of BOLT }
    expect failure stock-not-enough where found = 2 and required = 5 { reserve SO1 to ship }
    == R-050
    workdate 2026-01-01
    item N unit PCS
    customer C "Customer"
    location BLUE
    adjust +5 of N at BLUE
    sales order SO1 to C at BLUE ships 2026-01-31 { 2 of N }
    sales order SO2 to C at BLUE ships 2026-01-31 { 5 of N }
    reserve SO1
    release SO2
    reserve SO2
    expect SO2.1 reserved 3
    expect entry 1 available 0
    """
}
