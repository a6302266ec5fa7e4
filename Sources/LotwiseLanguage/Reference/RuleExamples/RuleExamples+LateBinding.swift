extension RuleExamples {
  /// What the rules say of late binding and reservation worksheets.
  static let lateBinding = """
    == R-150
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C
    vendor V
    adjust +2 of L lot LOTA
    purchase order PO1 from V expected 2026-01-20 { 4 of L lot LOTA }
    sales order SO1 to C ships 2026-01-31 { 6 of L }
    reserve SO1
    assign 3 of lot LOTA to SO1.1
    expect reservation entries of SO1 {
      | status      | quantity | lot  |
      | reservation |       -2 | LOTA |
      | reservation |       -3 |      |
      | reservation |       -1 | LOTA |
    }
    == R-151 R-153 R-154
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    location BLUE
    adjust +2 of L lot LOTA at BLUE
    adjust +2 of L lot LOTB at BLUE
    sales order SO1 to C at BLUE ships 2026-01-31 { 4 of L }
    reserve SO1
    assign 1 of lot LOTB to SO1.1
    expect reservations {
      | entry | quantity | demand-lot | supply  | specific |
      |     3 |        1 |            | entry 1 | no       |
      |     4 |        1 |            | entry 2 | no       |
      |     6 |        1 |            | entry 1 | no       |
      |     7 |        1 | LOTB       | entry 2 | yes      |
    }
    == R-156
    workdate 2026-01-01
    tracking code LOTS lot specific
    item L unit PCS tracked LOTS
    customer C "Customer"
    receive 5 of L lot A
    sales order SO1 to C { 5 of L }
    assign 5 of lot A to SO1.1
    reserve 2 of SO1.1
    set lot A on SO1.1 quantity 2
    expect reservation entries of SO1.1 {
      | status      | quantity | lot |
      | reservation |       -2 | A   |
    }
    == R-157 R-186
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    location BLUE
    adjust +5 of L lot LOTA at BLUE
    adjust +3 of L lot LOTB at BLUE
    sales order SO1 to C at BLUE ships 2026-01-31 { 4 of L }
    reserve SO1
    sales order SO2 to C at BLUE ships 2026-01-31 { 4 of L }
    select entries for SO2.1
    unassign lot LOTB from SO2.1
    unassign lot LOTA from SO2.1
    assign 4 of lot LOTA to SO2.1
    expect tracking of SO2.1 {
      | lot  | quantity |
      | LOTA |        4 |
    }
    == R-161
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    location BLUE
    adjust +5 of L lot LOTA at BLUE
    adjust +9 of L lot LOTB at BLUE
    sales order SO1 to C at BLUE ships 2026-01-31 { 3 of L }
    reserve SO1
    sales order SO2 to C at BLUE ships 2026-01-31 { 4 of L lot LOTA }
    reserve SO2.1 lot LOTA
    expect reservations {
      | quantity | demand | demand-lot | supply  |
      |        1 | SO1.1  |            | entry 1 |
      |        2 | SO1.1  |            | entry 2 |
      |        4 | SO2.1  | LOTA       | entry 1 |
    }
    == R-162 R-163
    workdate 2026-01-01
    tracking code LOTS lot specific
    item L unit PCS tracked LOTS
    customer A "A" priority 1
    customer B "B" priority 2
    customer C "C" priority 3
    adjust +4 of L lot A
    sales order SO2 to C { 2 of L }
    sales order SO1 to C { 2 of L }
    reserve SO2
    reserve SO1
    adjust +1 of L lot B
    adjust +1 of L lot D
    sales order SO3 to C { 1 of L lot A }
    reserve SO3.1 lot A
    expect reservations {
      | quantity | demand | supply  |
      |        1 | SO2.1  | entry 1 |
      |        2 | SO1.1  | entry 1 |
      |        1 | SO2.1  | entry 2 |
      |        1 | SO3.1  | entry 1 |
    }
    == R-164
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    receive 5 of BOLT lot L1
    receive 5 of BOLT lot L2
    sales order SO1 { 5 of BOLT }
    reserve SO1.1 from entry 1
    sales order SO2 { 5 of BOLT lot L1 } answering yes
    expect message reservation-moved { reserve SO2.1 lot L1 }
    expect SO1.1 reserved 5
    expect SO2.1 reserved 5
    == R-165
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    item N unit PCS
    item KIT unit PCS tracked LOTALL
    assembly bom of KIT { 2 of N }
    bom of L { 1 of KIT }
    customer C
    receive 7 of L lot L1
    receive 9 of L lot L2
    sales order SO1 to C { 5 of L }
    reserve SO1.1 from entry 1
    sales order SO2 to C { 10 of L lot L1 } answering yes
    sales order SO3 to C { 4 of L lot L2 }
    reserve SO3.1 lot L2
    reserve SO2.1 lot L1
    reserve 5 of SO2.1 lot L1
    expect SO2.1 reserved 7
    expect SO1.1 reserved 5
    == R-167
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    location BLUE
    adjust +3 of L lot LOTA at BLUE
    adjust +3 of L lot LOTB at BLUE
    sales order SO1 to C at BLUE ships 2026-02-17 { 3 of L }
    reserve SO1
    sales order SO2 to C at BLUE ships 2026-01-31 { 3 of L lot LOTA }
    post SO2 ship
    expect reservations {
      | quantity | demand | demand-lot | supply  | ship-date  | expected-date | specific |
      |        3 | SO1.1  |            | entry 2 | 2026-02-17 |               | no       |
    }
    expect SO1.1 reserved 3
    == R-168
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    location BLUE
    adjust +5 of L lot LOTA at BLUE
    sales order SO1 to C at BLUE ships 2026-01-31 { 2 of L }
    reserve SO1
    sales order SO2 to C at BLUE ships 2026-01-31 { 3 of L lot LOTA }
    reserve SO2.1 lot LOTA
    adjust +9 of L lot LOTB at BLUE
    post SO2 ship
    expect entry 1 remaining 2
    expect reservations {
      | entry | quantity | demand | supply  |
      |     2 |        2 | SO1.1  | entry 1 |
    }
    == R-169
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    location BLUE
    adjust +3 of L lot LOTA at BLUE
    adjust +9 of L lot LOTB at BLUE
    sales order SO1 to C at BLUE ships 2026-01-31 { 3 of L }
    reserve SO1
    sales order SO2 to C at BLUE ships 2026-01-31 { 3 of L }
    reserve SO2
    expect SO2.1 reserved 3
    == R-170 R-171
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    location BLUE
    adjust +5 of L lot LOTA at BLUE
    adjust +5 of L lot LOTB at BLUE
    sales order SO1 to C at BLUE ships 2026-01-31 { 3 of L; 2 of L lot LOTA; 1 of L }
    reserve SO1.1
    reserve SO1.2 lot LOTA
    reserve SO1.3
    expect supply of SO1.3 {
      | kind      | total | reserved | available | nonspecific-reserved | current-reserved |
      | inventory |    10 |        6 |         4 |                    4 |                1 |
    }
    expect L lot LOTA at BLUE available to reserve 0
    == R-180
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    location BLUE
    adjust +9 of L lot LOTA at BLUE
    sales order SO1 to C at BLUE ships 2026-01-31 { 2 of L; 3 of L lot LOTA; 1 of L lot LOTA }
    reserve SO1.1
    reserve SO1.2 lot LOTA
    expect entry 1 remaining 9, reserved 5, available 4
    post SO1 ship 2 of line 2
    expect entry 1 remaining 7, reserved 3, available 4
    == R-181 R-182
    workdate 2026-01-01
    item N unit PCS
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-01-20 { 5 of N }
    sales return order SR1 from C at BLUE ships 2026-01-15 { 5 of N }
    sales order SO1 to C at BLUE ships 2026-01-31 { 7 of N }
    reserve 3 of SO1.1 from PO1.1
    reserve 2 of SO1.1 from SR1.1
    expect SO1.1 reserved 5
    expect failure more-than-unreserved where required = 2 { reserve 3 of SO1.1 }
    == R-183
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
    adjust +20 of N at BLUE
    adjust +20 of N at RED
    purchase order PO1 from V at BLUE expected 2026-01-20 { 5 of N }
    production order MO1 at BLUE released due 2026-01-20 { 6 of N }
    assembly order AO1 at BLUE due 2026-01-20 { 7 of N }
    transfer order TO1 from RED to BLUE via OWN ships 2026-01-10 expected 2026-01-15 { 8 of N }
    production order MO2 at BLUE released due 2026-01-31 { 1 of BIKE }
    assembly order AO2 at BLUE due 2026-01-31 { 1 of KIT }
    sales order SO1 to C at BLUE ships 2026-01-31 { 30 of N }
    reserve 11 of SO1.1 from inventory
    reserve 5 of SO1.1 from PO1.1
    reserve 4 of SO1.1 from MO1.1
    reserve 6 of SO1.1 from AO1.1
    reserve 4 of SO1.1 from transfers
    reserve MO2.1.1 from inventory
    reserve AO2.1.1 from inventory
    reserve TO1.1
    expect N at BLUE reserved on inventory 16
    expect N at RED reserved on inventory 8, reserved on sales 0
    == R-184 R-185
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    location BLUE
    location RED
    adjust +5 of L lot LOTA at BLUE
    adjust +4 of L lot LOTB at BLUE
    adjust +3 of L lot LOTA at RED
    sales order SO1 to C at BLUE ships 2026-01-31 { 3 of L; 1 of L lot LOTB }
    reserve SO1.1
    reserve SO1.2 lot LOTB
    expect L lot LOTB at BLUE available to reserve 3
    expect L available to reserve 8
    == R-190
    expect failure worksheet-dates {
      reservation worksheet RW1 for all from 2026-02-01 to 2026-01-01
    }
    == R-191
    workdate 2026-01-01
    item N unit PCS
    customer C "Customer"
    location BLUE
    adjust +9 of N at BLUE
    sales order SO1 to C at BLUE ships 2026-01-31 { 2 of N; 3 of N; 4 of N }
    reserve SO1.1
    reserve 1 of SO1.2
    reservation worksheet RW1 for sales orders
    get demand for RW1 reserved none
    empty RW1 answering yes
    get demand for RW1 reserved partial
    expect reservation worksheet of RW1 {
      | demand | remaining |
      | SO1.2  |         2 |
    }
    reserve SO1
    expect documents where document = SO1 columns document, reserved-from-stock {
      | document | reserved-from-stock |
      | SO1      | full                |
    }
    == R-192
    workdate 2026-01-01
    item N unit PCS
    item M unit PCS
    location BLUE
    customer C "C"
    adjust +9 of N at BLUE
    adjust +9 of M at BLUE
    sales order SO1 to C at BLUE ships 2026-01-31 { 4 of N; 5 of M }
    reservation worksheet RW1 for sales orders
    get demand for RW1
    set RW1.1 quantity 4
    set RW1.2 quantity 2
    get demand for RW1 of N
    expect reservation worksheet of RW1 {
      | demand | to-reserve | accept |
      | SO1.2  |          2 | no     |
      | SO1.1  |          0 | no     |
    }
    == R-193
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    location BLUE
    customer A "A" priority 1
    adjust +5 of L lot LOTA at BLUE
    adjust +4 of L lot LOTB at BLUE
    adjust +3 of L lot LOTC at BLUE
    block lot LOTC of L
    sales order SO1 to A at BLUE ships 2026-01-31 { 6 of L }
    reserve 2 of SO1.1 from entry 1
    reservation worksheet RW1 for sales orders
    get demand for RW1
    expect reservation worksheet of RW1 {
      | demand | remaining | in-stock | reserved-in-stock | available | priority |
      | SO1.1  |         4 |        9 |                 2 |         7 |        1 |
    }
    == R-194
    item BOLT unit PCS
    receive 2 of BOLT
    sales order SO1 { 5 of BOLT }
    reservation worksheet RW1 for sales orders
    get demand for RW1
    expect failure worksheet-exceeded where available = 2 { set RW1.1 quantity 3 }
    == R-195
    workdate 2026-01-01
    item N unit PCS
    item M unit PCS
    location BLUE
    customer A "A" priority 1
    adjust +9 of M at BLUE
    adjust +2 of N at BLUE
    sales order SO1 to A at BLUE ships 2026-01-31 { 5 of M; 4 of N }
    reservation worksheet RW1 for sales orders
    get demand for RW1
    allocate RW1 by priority
    expect reservation worksheet of RW1 {
      | demand | to-reserve |
      | SO1.1  |          0 |
      | SO1.2  |          0 |
    }
    == R-196
    workdate 2026-01-01
    item N unit PCS
    location BLUE
    customer A "A" priority 1
    adjust +10 of N at BLUE
    sales order SO1 to A at BLUE ships 2026-01-31 { 4 of N; 5 of N }
    reservation worksheet RW1 for sales orders
    get demand for RW1
    set RW1.1 quantity 3
    accept RW1.1
    allocate RW1 equally
    clear allocation of RW1
    expect reservation worksheet of RW1 {
      | demand | available | to-reserve | accept |
      | SO1.1  |        10 |          0 | no     |
      | SO1.2  |        10 |          0 | no     |
    }
    == R-197
    workdate 2026-01-01
    item N unit PCS
    location BLUE
    location RED
    location OWN in transit
    customer A "A" priority 1
    vendor V "Vendor"
    adjust +6 of N at BLUE
    purchase order PO1 from V at BLUE expected 2026-01-20 { 90 of N }
    transfer order TO1 from BLUE to RED via OWN ships 2026-01-20 expected 2026-01-25 { 4 of N }
    sales order SO1 to A at BLUE ships 2026-01-31 { 2 of N; 1 of N }
    reservation worksheet RW1 for all
    get demand for RW1
    set RW1.1 quantity 2
    set RW1.3 quantity 4
    adjust -3 of N at BLUE
    carry out RW1
    expect reservation worksheet of RW1 {
      | demand |
      | SO1.2  |
    }
    == R-198
    workdate 2026-01-01
    item N unit PCS
    location BLUE
    location RED
    customer A "A" priority 1
    adjust +9 of N at BLUE
    sales order SO1 to A at BLUE ships 2026-01-31 { 2 of N; 3 of N }
    reservation worksheet RW1 for sales orders
    get demand for RW1
    allocate RW1
    set SO1.1 at RED
    carry out RW1
    expect reservation worksheet of RW1 {
      | demand | remaining | to-reserve | outdated |
      | SO1.1  |         0 |          0 | yes      |
    }
    get demand for RW1
    expect no reservation worksheet of RW1
    == R-199
    reservation worksheet RW1 for sales orders
    expect failure empty-worksheet { empty RW1 }
    empty RW1 answering yes
    """
}
