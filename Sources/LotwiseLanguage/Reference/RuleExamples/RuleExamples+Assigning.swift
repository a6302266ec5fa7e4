extension RuleExamples {
  /// What the rules say of numbers that are assigned and changed.
  static let assigning = """
    == T-050
    workdate 2026-02-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    vendor V "Vendor"
    customer C "Customer"
    receive 5 of L lot L1 from V
    ship 2 of L lot L1 to C
    sales order SO1 to C { 1 of L lot L1 applied to entry 1 }
    sales order SO2 to C { 1 of L lot L1 applied from entry 2 }
    sales return order SR1 from C { 1 of L lot L1 applied from entry 2 }
    purchase order PO1 from V { 1 of L lot L1 applied to entry 1 }
    expect reservation entries {
      | source | positive | applies-to | applies-from |
      | SO1.1  | no       |          1 |              |
      | SO2.1  | no       |            |              |
      | SR1.1  | yes      |            |            2 |
      | PO1.1  | yes      |            |              |
    }
    == T-051
    setup { exact cost reversing required }
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    sales return order SR1 { 2 of L lot L1 }
    expect failure exact-cost-reversing { post SR1 receive }
    == T-052
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    purchase order PO1 { 5 of BOLT }
    expect failure more-than-line { assign 6 of lot L1 to PO1.1 }
    == T-053 T-253 T-254
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    customer C
    sales order SO1 to C { 5 of BOLT }
    expect question availability { edit tracking of SO1.1 { assign lot L1 } }
    edit tracking of SO1.1 { assign lot L1 } answering yes to availability
    == T-054
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    customer C
    sales order SO1 to C { 5 of BOLT lot L1 }
    expect failure stale-page {
      edit tracking of SO1.1 { meanwhile { unassign lot L1 from SO1.1 } } answering yes
    }
    == T-057
    workdate 2026-02-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    stock { 5 of L lot L1 }
    sales order SO1 to C { 4 of L }
    reserve 3 of SO1.1
    assign 4 of lot L1 to SO1.1
    expect links of SO1 {
      | status      | quantity | demand-lot | supply-lot | specific |
      | reservation |        3 | L1         | L1         | yes      |
      | surplus     |        1 | L1         |            |          |
    }
    == T-058
    workdate 2026-01-28
    location BLUE
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    item M unit PCS tracked LOTALL
    bom of M { 1 of L }
    planning of M { replenish by production }
    production order MO1 planned at BLUE due 2026-02-05 { 4 of M needs { 4 of L } }
    assign 4 of lot M1 to MO1.1
    assign 4 of lot L1 to MO1.1.1
    planning worksheet W1 at BLUE due 2026-02-05 { 3 of M }
    refresh W1
    assign 3 of lot M2 to W1.1
    assign 3 of lot L2 to W1.1.1
    set MO1 firm
    carry out W1 as MO2
    expect reservation entries columns source, status, quantity, lot in any order {
      | source  | status  | quantity | lot |
      | MO1.1   | surplus |        4 | M1  |
      | MO1.1.1 | surplus |       -4 | L1  |
      | MO2.1   | surplus |        3 | M2  |
      | MO2.1.1 | surplus |       -3 | L2  |
    }
    == T-059 T-183 T-183a
    workdate 2026-01-15
    tracking code LOTEXP lot specific, expiration strict
    item X unit PCS tracked LOTEXP expires after 1M
    vendor V "Vendor"
    customer C "Customer"
    receive 5 of X lot LOTX expires 2026-04-01 from V
    sales order SO1 to C { 1 of X }
    expect message expiration-locked { assign lot LOTX expires 2026-09-09 to SO1 }
    expect lot LOTX on SO1.1 expiration none
    == T-060
    setup { exact cost reversing required }
    tracking code LX lot specific, expiration used
    item X unit PCS tracked LX
    vendor V
    customer C
    purchase order PO1 from V { 5 of X lot X1 expires 2027-01-31 warranty 2028-01-01 }
    sales order SO1 to C ships today + 9D { 5 of X }
    reserve SO1.1 from PO1.1
    post PO1 receive
    expect entry 1 expiration 2027-01-31, warranty 2028-01-01
    == T-061 R-092
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    purchase order PO1 { 5 of BOLT lot L1 }
    expect failure line-tracked-more { set PO1.1 quantity 4 }
    == T-062
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    variant RED of BOLT
    purchase order PO1 { 5 of BOLT lot L1 }
    expect failure line-tracked { set PO1.1 variant RED }
    == T-063 R-093
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    purchase order PO1 { 5 of BOLT lot L1 }
    expect failure delete-tracking { delete PO1.1 }
    == T-064
    item N unit PCS
    vendor V "Vendor"
    receive 2 of N from V as PR1
    sales invoice SI1
    expect failure lines-unfit { get receipt lines of PR1 to SI1 }
    == T-066
    item N unit PCS
    vendor V "Vendor"
    customer C "Customer"
    receive 4 of N from V
    sales order SO1 to C { 4 of N drop shipment }
    expect failure purchase-missing { post SO1 ship }
    == T-080 T-085
    expect failure no-number-to-increment { series LOTS LOT..LOTZ }
    == T-081 T-082 T-084
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    purchase order PO1 { 5 of BOLT }
    expect failure no-series { assign next lot to PO1.1 }
    == T-083
    tracking code LOTALL lot specific
    series PKGS PK1..PK9
    setup packages from PKGS
    item N unit PCS tracked LOTALL
    vendor V "Vendor"
    purchase order PO1 from V { 10 of N }
    assign 4 of next package to PO1
    assign next package to PO1
    expect tracking of PO1.1 {
      | package | quantity |
      | PK1     |        4 |
      | PK2     |        6 |
    }
    == T-086
    tracking code SNALL serial specific
    series SNS SN0098.. manual
    series LOTS LOT001..LOT999 last LOT009
    series FIXED F001..F999
    item S unit PCS tracked SNALL serials from SNS lots from LOTS
    item F unit PCS tracked SNALL serials from FIXED
    vendor V "Vendor"
    purchase order PO1 from V { 3 of S }
    assign 3 of next serial from K-9 by 5 to PO1
    purchase order PO2 from V { 3 of S }
    assign serial A-1 to PO2
    expect failure duplicate-serial { assign 2 of next serial from A-1 to PO2 }
    purchase order PO3 from V { 1 of F }
    expect failure series-not-manual { assign 1 of next serial from K-1 to PO3 }
    == T-087
    tracking code SNALL serial specific
    series SNS SN0098.. manual
    series LOTS LOT001..LOT999 last LOT009
    item S unit PCS tracked SNALL serials from SNS lots from LOTS
    vendor V "Vendor"
    purchase order PO1 from V { 2 of S }
    assign 2 of next serial to PO1 with cards
    expect serial cards of S {
      | serial | blocked | inventory |
      | SN0098 | no      |         0 |
      | SN0099 | no      |         0 |
    }
    == T-088
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    customer C
    sales order SO1 to C { 9 of BOLT }
    expect failure nothing-available { select entries for SO1 }
    == T-089
    workdate 2026-01-01
    tracking code LOTS { lot specific; expiration used }
    item L unit PCS tracked LOTS
    customer C "Customer"
    adjust +2 of L lot D expires 2027-01-01
    adjust +2 of L lot C expires 2026-06-01
    adjust +2 of L lot B expires 2026-03-01
    adjust +2 of L lot A expires 2026-06-01
    sales order SO1 to C { 5 of L }
    select entries for SO1.1
    expect tracking of SO1.1 {
      | lot | quantity |
      | B   |        2 |
      | A   |        2 |
      | C   |        1 |
    }
    == T-090
    workdate 2026-02-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    sales order SO1 to C { 5 of L lot L1 }
    sales order SO2 to C
    copy SO1 to SO2
    expect no tracking of SO2.1
    expect lot L1 on SO1.1 quantity 5
    """
}
