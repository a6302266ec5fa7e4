extension RuleExamples {
  /// What the rules say of posting numbers.
  static let posting = """
    == T-100
    workdate 2026-02-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    vendor V "Vendor"
    customer C "Customer"
    purchase order PO1 from V expected 2026-02-05 { 5 of L lot L1 }
    sales order SO1 to C ships 2026-02-10 { 3 of L lot L1 }
    reserve SO1.1
    expect reservation entries {
      | entry | positive | status      | source | quantity | expected-date | ship-date  | lot |
      |     1 | yes      | surplus     | PO1.1  |        2 | 2026-02-05    |            | L1  |
      |     3 | no       | reservation | SO1.1  |       -3 | 2026-02-05    | 2026-02-10 | L1  |
      |     3 | yes      | reservation | PO1.1  |        3 | 2026-02-05    | 2026-02-10 | L1  |
    }
    == T-101
    workdate 2026-02-01
    tracking code LOTALL lot specific
    tracking code NONE
    item L unit PCS tracked LOTALL
    item F unit PCS tracked NONE
    vendor V "Vendor"
    purchase order PO1 from V { 7 of F }
    assign 1 of lot L to PO1.1
    assign 1 of serial S1 to PO1.1
    assign 1 of serial S2 lot L to PO1.1
    assign 1 of package P to PO1.1
    assign 1 of lot L package P to PO1.1
    assign 1 of serial S3 package P to PO1.1
    assign 1 of serial S4 lot L package P to PO1.1
    post PO1 receive
    expect ledger {
      | entry | serial | lot | package | item-tracking              |
      |     1 |        | L   |         | lot                        |
      |     2 | S1     |     |         | serial                     |
      |     3 | S2     | L   |         | lot and serial             |
      |     4 |        |     | P       | package                    |
      |     5 |        | L   | P       | lot and package            |
      |     6 | S3     |     | P       | serial and package         |
      |     7 | S4     | L   | P       | lot and serial and package |
    }
    == T-103
    workdate 2026-02-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    item O unit PCS tracked LOTALL order tracking only
    vendor V "Vendor"
    customer C "Customer"
    stock { 2 of L lot L1 }
    sales order SO1 to C { 2 of L }
    reserve SO1.1
    purchase order PO1 from V { 3 of O }
    sales order SO2 to C { 3 of O }
    purchase order PO2 from V { 4 of L lot L2 }
    item journal J1 { positive 5 of L lot L3 }
    expect links {
      | status      | quantity | demand | supply  |
      | reservation |        2 | SO1.1  | entry 1 |
      | tracking    |        3 | SO2.1  | PO1.1   |
      | surplus     |        4 |        | PO2.1   |
      | prospect    |        5 |        | J1.1    |
    }
    == T-104
    workdate 2026-02-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    stock { 5 of L lot L1 }
    sales order SO1 to C { 2 of L }
    sales order SO2 to C { 3 of L lot L1 }
    reserve SO1.1
    reserve SO2.1
    expect links {
      | demand | demand-lot | supply  | supply-lot | quantity | specific |
      | SO1.1  |            | entry 1 | L1         |        2 | no       |
      | SO2.1  | L1         | entry 1 | L1         |        3 | yes      |
    }
    == T-107 T-129
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    vendor V "Vendor"
    purchase order PO1 from V { 10 of L }
    assign 6 of lot LOTA to PO1
    assign 4 of lot LOTB to PO1
    expect failure quantity-to-handle where found = 10 and required = 4 { post PO1 receive 4 of \
    line 1 }
    handle 1 of lot LOTA, 3 of lot LOTB on PO1.1
    post PO1 receive 4 of line 1
    expect tracking of PO1.1 {
      | lot  | quantity | handled | to handle |
      | LOTA |        6 |       1 |         5 |
      | LOTB |        4 |       3 |         1 |
    }
    == T-111
    workdate 2026-02-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    vendor V "Vendor"
    purchase order PO1 from V { 10 of L { 6 of lot L1; 4 of lot L2 } }
    set PO1.1 receive 4
    expect lot L2 on PO1.1 to handle 4
    expect failure quantity-to-handle where found = 10 and required = 4 { post PO1 receive }
    == T-112
    workdate 2026-02-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    vendor V "Vendor"
    customer C "Customer"
    purchase order PO1 from V { 5 of L lot L1 }
    sales order SO1 to C { 5 of L lot L1 }
    reserve SO1.1
    delete SO1 answering yes
    expect reservation entries {
      | status  | source | lot | quantity |
      | surplus | PO1.1  | L1  |        5 |
    }
    == T-120
    workdate 2026-02-01
    tracking code LOTALL lot specific
    tracking code FREE
    item L unit PCS tracked LOTALL
    item N unit PCS tracked FREE
    vendor V "Vendor"
    purchase order PO1 from V { 10 of L { 6 of lot L1; 4 of lot L2 } }
    block lot L1 of L
    handle 4 of lot L1, 0 of lot L2 on PO1.1
    purchase order PO2 from V { 10 of N { 8 of lot L1 } }
    post PO2 receive 4 of line 1
    block lot L1 of N
    handle 3 of lot L1 on PO2.1
    expect failure handled-mismatch { post PO2 receive 4 of line 1 }
    expect failure lot-blocked { post PO2 receive 3 of line 1 }
    == T-121 T-124
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    purchase order PO1 { 5 of BOLT }
    assign 3 of lot L1 to PO1.1
    expect failure quantity-to-handle where found = 3 and required = 5 { post PO1 receive }
    == T-122 T-123
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    vendor V "Vendor"
    purchase order PO1 from V { 10 of L }
    assign 10 of lot LOTA to PO1
    post PO1 receive 4 of line 1
    expect new ledger {
      | lot  | quantity |
      | LOTA |        4 |
    }
    expect lot LOTA on PO1.1 quantity 10, handled 4, to handle 6
    == T-125
    tracking code SOFT lot inbound on purchases
    item F unit PCS tracked SOFT
    receive 10 of F lot L1
    sales order SO1 { 10 of F { 6 of lot L1 } }
    post SO1 ship 4 of line 1
    expect failure handled-mismatch where found = 2 and required = 3 { post SO1 ship 3 of line 1 }
    post SO1 ship 2 of line 1
    == T-126
    workdate 2026-02-01
    tracking code LOTALL lot specific
    tracking code FREE
    item L unit PCS tracked LOTALL
    item N unit PCS tracked FREE
    vendor V "Vendor"
    customer C "Customer"
    purchase order PO1 from V { 10 of L { 6 of lot L1; 4 of lot L2 } }
    sales order SO1 to C { 2 of L }
    reserve SO1.1 from purchase orders
    handle 0 of lot L2 on PO1.1
    post PO1 receive 6 of line 1
    item journal J1 { positive 3 of N lot L3; positive 2 of N }
    post J1
    expect new ledger {
      | lot | quantity |
      | L3  |        3 |
      |     |        2 |
    }
    expect no reservation entries where source = J1.1
    == T-127 T-151
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    item journal J1 with numbers on lines { positive 2 of L }
    assign 1 of lot L9 to J1.1
    expect failure numbers-twice { set J1.1 lot L1 }
    == T-128
    workdate 2026-02-01
    tracking code DATES lot specific, expiration required, warranty required, lot card required \
    inbound
    item D unit PCS tracked DATES
    vendor V "Vendor"
    expect failure card-missing { receive 1 of D lot L1 warranty 2027-01-31 expires 2026-12-31 \
    from V }
    lot card L1 of D
    block lot L1 of D
    expect failure lot-blocked { receive 1 of D lot L1 warranty 2027-01-31 expires 2026-12-31 \
    from V }
    == T-131
    workdate 2026-01-01
    item N unit PCS
    location EAST
    inventory receipt IR1 at EAST { 4 of N }
    post IR1 as IR9
    item journal J1 { purchase 2 of N }
    post J1
    expect posted documents {
      | document | kind                     | order |
      | IR9      | posted inventory receipt | IR1   |
      | J1       | posted journal           |       |
    }
    == T-132 T-135 R-166
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    receive 3 of BOLT lot L1
    expect failure not-applied where missing = 1 and wanted = 4 { ship 4 of BOLT lot L1 }
    == T-133
    workdate 2026-01-15
    tracking code SOFT lot outbound on sales, lot inbound on purchases
    item L unit PCS tracked SOFT
    location A
    location B
    location ROAD in transit
    receive 5 of L lot L1 at A
    receive 5 of L lot L2 at A
    transfer order TO1 from A to B via ROAD { 3 of L lot L2 }
    post TO1 ship
    post TO1 receive
    expect entry 2 remaining 2
    expect L lot L2 at B on hand 3
    == T-134
    item FREE "Loose bolts" unit PCS reserve optional
    vendor V "Vendor"
    adjust -5 of FREE
    purchase order PO1 from V { 8 of FREE }
    reserve PO1
    adjust +3 of FREE
    post PO1 receive 5 of line 1
    expect entry 3 remaining 0
    expect no reservations of PO1
    == T-136 T-175
    tracking code SNALL serial specific
    item BIKE unit PCS tracked SNALL
    receive 1 of BIKE serial SN1
    expect failure serial-in-inventory { receive 1 of BIKE serial SN1 }
    == T-138
    item X unit PCS
    production order MO1 { 5 of X needs { 5 of X } }
    post MO1 output 3 of line 1
    receive 2 of X
    post MO1 consume 2 of line 1.1
    expect entry 2 remaining 0
    expect failure not-in-inventory where missing = 1 { post MO1 consume 1 of line 1.1 }
    == T-166
    tracking code T lot specific
    item Q unit PCS tracked T
    item N unit PCS
    receive 9 of N
    production order MO1 released { 9 of Q needs { 9 of N } }
    post MO1 output 3 of line 1 lot X
    post MO1 output -1 of line 1 lot X
    expect Q lot X on hand 2
    == T-167
    tracking code T lot specific
    item KIT unit PCS tracked T
    item PART unit PCS
    receive 4 of PART
    assembly order AO1 { 2 of KIT lot K1 needs { 4 of PART } }
    post AO1
    expect PART on hand 0
    expect KIT lot K1 on hand 2
    """
}
