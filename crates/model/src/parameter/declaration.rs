//! The declaration: every number of the model once, with unit, range, evidence and spread.
//!
//! These are the values of the `default` set; [`super::REFERENCE`] lists where the published prototype
//! (version 2) differs. Evidence rows such as A026 point to `data/evidence.json`.

use std::ops::RangeInclusive;

use super::Evidence::{Assumed, Calibrated, Measured, Textbook};
use super::ParameterRecord;
use crate::unit::*;

parameters! {
    // Stem cells and progenitors
    /// Mobilisable stem-cell pool at rest.
    resting_marrow_stem_cells "S0" = million_per_kg(25.0), 10.0..=140.0, Assumed("assumption (Stiehl uses 10; total marrow CD34+ ~140)"), spread 0.2;
    /// Largest self-renewal fraction of stem cells.
    stem_cell_self_renewal "a_S" = relative(0.85), 0.8..=0.9, Measured("Stiehl 2015 a1c (read in radivot/myelo)");
    /// Division rate of stem cells.
    stem_cell_division "p_S" = per_day(0.1), 0.05..=0.2, Measured("Stiehl 2015 p1c");
    /// Weight of own density against progeny in the niche signal.
    niche_weight "w_S" = relative(0.7), 0.3..=1.0, Assumed("assumption");
    /// Stem cells in blood at rest (2 per µL × 70 mL/kg).
    resting_blood_stem_cells "Sb0" = million_per_kg(0.14), 0.07..=0.35, Measured("computed from ~2/uL (read: 26-fold to 51/uL)");
    /// Homing of stem cells from blood to marrow.
    homing "k_home" = per_day(2.0), 1.0..=20.0, Assumed("assumption (true value faster; slowed for non-stiffness)");
    /// Largest extra release of stem cells under mobilisation.
    largest_mobilisation "mobmax" = relative(52.0), 25.0..=120.0, Measured("CD34+ 51-62/uL in MS, Cy + G-CSF; healthy donors, G-CSF alone 79-128/uL (A064, A067)"), spread 0.3;
    /// Time in which mobilisation builds up and fades.
    mobilisation_time "tau_mob" = days(2.0), 1.2..=3.0, Calibrated("rise from day 4, near-maximal day 5-6 of G-CSF (A063-A065); output is the 4th power");
    /// Largest net growth of committed progenitors.
    progenitor_growth "rho_C" = per_day(0.58), 0.45..=0.75, Calibrated("calibrated to ANC > 0.5 at day 8-12 (C001, C048) with eight transit stages"), spread 0.06;
    /// Acceleration of progenitor growth by G-CSF.
    growth_factor_on_progenitors "g_C" = relative(0.6), 0.0..=1.0, Calibrated("calibrated (G-CSF shortens neutropenia ~2 d)");
    /// Trickle of progenitors from stem cells.
    progenitor_seeding "eps_C" = relative(0.000025), 0.000005..=0.0001, Calibrated("calibrated to Cy-200 recovery without rescue (13-17 d)");

    // Neutrophils and G-CSF
    /// Post-mitotic marrow transit: 2 divided by the transit time of 5.8 d.
    transit_rate "k_tr" = per_day(0.345), 0.32..=0.4, Measured("Lahoz-Beneytez 2016: post-mitotic transit 5.8 d = 2 stages (A028)");
    /// Stages of the marrow transit; more stages make the fall of neutrophils steeper.
    transit_stages "n_tr" = count(8.0), 2.0..=8.0, Calibrated("blood pool held about 4 d (A053), then depleted (A032)");
    /// Loss of neutrophils from blood (half-life 19 h).
    neutrophil_loss "k_N" = per_day(0.88), 0.6..=1.3, Measured("Lahoz-Beneytez 2016: blood half-life 0.79 d = 19 h (A026)");
    /// Neutrophils at rest.
    resting_neutrophils "N0" = billion_per_litre(4.2), 2.0..=7.0, Textbook("reference interval"), spread 0.22;
    /// Clearance of G-CSF by neutrophils against clearance by the kidney.
    growth_factor_clearance_ratio "nu_G" = relative(33.6), 10.0..=50.0, Measured("Quartino 2014 5.64*3.53/0.592");
    /// Exponent of G-CSF on proliferation.
    growth_factor_on_proliferation "gam_G" = relative(0.444), 0.2..=0.5, Measured("Quartino 2014");
    /// Exponent of G-CSF on transit speed.
    growth_factor_on_transit "bet_G" = relative(0.3), 0.2..=0.4, Calibrated("Quartino 2014: 0.234; raised so that a stressed marrow empties faster");
    /// Ceiling of the proliferative feedback.
    largest_proliferation_feedback "FBmax" = relative(8.0), 4.0..=15.0, Assumed("assumption (bounds Friberg power law)");
    /// Ceiling of the transit speed-up.
    largest_transit_speedup "phimax" = relative(5.0), 3.0..=6.0, Assumed("assumption; transit under G-CSF at least 1/5 of normal");
    /// Injected G-CSF against the body's own production.
    growth_factor_injection "e_G" = relative(180.0), 50.0..=500.0, Calibrated("calibrated to ~5x ANC in healthy donors");

    // Platelets
    /// Maturation rate of megakaryocytes.
    megakaryocyte_maturation "k_K" = per_day(0.4), 0.15..=0.5, Calibrated("calibrated; MK maturation 5-7 d");
    /// Loss of platelets.
    platelet_loss "k_P" = per_day(0.18), 0.12..=0.25, Measured("maximum lifespan 10 d (A052); Colijn & Mackey 2005 0.15; a single exponential cannot have a maximum"), spread 0.1;
    /// Platelets at rest.
    resting_platelets "P0" = billion_per_litre(250.0), 150.0..=400.0, Textbook("reference interval"), spread 0.18;
    /// Exponent of the platelet feedback (thrombopoietin).
    thrombopoietin_exponent "gam_P" = relative(0.5), 0.2..=0.8, Assumed("assumption"), spread 0.1;
    /// Ceiling of the platelet feedback.
    largest_thrombopoietin_feedback "FPmax" = relative(4.0), 2.0..=8.0, Assumed("assumption");

    // Monocytes and natural killer cells
    /// Turnover of monocytes in blood.
    monocyte_turnover "k_Mo" = per_day(0.85), 0.4..=1.0, Measured("Patel 2017: classical 1 d and 0.85 of the pool gives 1/1.18 d (A049-A051); 1.6 d marrow lag not modelled");
    /// Monocytes at rest.
    resting_monocytes "Mo0" = per_microlitre(450.0), 200.0..=800.0, Textbook("reference interval"), spread 0.25;
    /// Turnover of natural killer cells.
    natural_killer_turnover "k_NK" = per_day(0.069), 0.03..=0.11, Measured("Zhang 2007: 0.069/d, half-life about 10 d (A045)");
    /// Natural killer cells at rest.
    resting_natural_killer_cells "NK0" = per_microlitre(290.0), 160.0..=544.0, Measured("laboratory range 160-544, geometric mean (A019)"), spread 0.3;
    /// Boost of natural killer cells when T cells are few (IL-15).
    natural_killer_boost "b_NK" = relative(0.9), 0.4..=1.5, Calibrated("calibrated (NK normal by 1 mo: C005, C039)"), spread 0.2;

    // B cells, plasma cells, antibody
    /// Recovery rate of lymphoid progenitors.
    lymphoid_progenitor_recovery "k_L" = per_day(0.028), 0.015..=0.05, Calibrated("calibrated (B cells normal by 6 mo: C006; about 2/uL, 0-227, at day 15: C043)"), spread 0.2;
    /// Naive and transitional B cells at rest.
    resting_naive_b_cells "Bn0" = per_microlitre(180.0), 100.0..=350.0, Measured("with Bm0 = 250: laboratory range 140-476, geometric mean 258 (A018); split assumed"), spread 0.3;
    /// Memory B cells at rest.
    resting_memory_b_cells "Bm0" = per_microlitre(70.0), 20.0..=120.0, Assumed("assumption on the split of A018"), spread 0.3;
    /// Death of naive B cells.
    naive_b_death "d_Bn" = per_day(0.009), 0.008..=0.03, Assumed("assumption");
    /// Naive to memory B cells with full T-cell help.
    b_cell_maturation "m_B" = per_day(0.012), 0.002..=0.02, Assumed("assumption");
    /// Feedback of B-cell number on B-cell output (BAFF).
    b_cell_feedback "b_B" = relative(2.6), 0.5..=4.0, Calibrated("calibrated (B >= baseline 6-12 mo)"), spread 0.2;
    /// Net loss of memory B cells.
    memory_b_loss "d_Bm" = per_day(0.004), 0.001..=0.01, Assumed("assumption: net replacement only; gross division 0.0266/d (A048) is self-renewal and cancels");
    /// Loss of long-lived plasma cells (half-life 11 y).
    plasma_cell_loss "d_PC" = per_day(0.00017), 0.00004..=0.0003, Measured("antibody half-life 11 y (tetanus), 19 y (diphtheria) (A054, A055)"), spread 0.5;
    /// Share of autoantibody made by long-lived plasma cells.
    long_lived_antibody_share "f_LL" = relative(0.95), 0.05..=0.98, Calibrated("calibrated to 'did not drop substantially' (C008); lupus-like 0.10 (C023)");
    /// Loss of antibody (half-life 21 d).
    antibody_loss "k_Ab" = per_day(0.033), 0.023..=0.04, Textbook("textbook; ~1 month read");

    // Thymus and naive CD4 T cells
    /// Regrowth rate of the thymus.
    thymic_regrowth "k_Th" = per_day(0.009), 0.004..=0.02, Calibrated("calibrated (thymic renewal 6-12+ mo, Hakim 2005/Muraro 2005)"), spread 0.25;
    /// Rebound of the thymus when CD4 T cells are few.
    thymic_rebound "b_Th" = relative(3.0), 1.0..=5.0, Calibrated("calibrated to naive share about x 2 and RTE return at about 9-12 mo (C009, C021); declines with age"), spread 0.3;
    /// Naive CD4 T cells that leave the thymus.
    thymic_export "sig" = per_microlitre_per_day(0.04), 0.02..=0.06, Calibrated("set so that the thymus supplies 0.17 of naive production (A057: 0.10-0.20); Ribeiro & De Boer 0.032"), spread 0.4;
    /// TREC copies per recent thymic emigrant.
    trec_per_emigrant "alf" = relative(0.125), 0.06..=0.5, Measured("Ribeiro & De Boer 2008");
    /// Naive CD4 T cells at rest.
    resting_naive_cd4 "N40" = per_microlitre(300.0), 200.0..=600.0, Measured("Ribeiro & De Boer 400"), spread 0.25;
    /// Loss of naive CD4 T cells.
    naive_cd4_loss "d_N4" = per_day(0.0007), 0.00035..=0.0015, Measured("with a_N4 = half-life 2.4 y, between 4.2 y (A033) and 199 d to 1 y (A039, A042)");
    /// Division of naive CD4 T cells in an empty body.
    naive_cd4_expansion "pL_N4" = per_day(0.012), 0.006..=0.018, Calibrated("calibrated to naive share about x 2 at 24 mo (C009)"), spread 0.15;
    /// Weight of the own niche in the space naive CD4 T cells see.
    naive_own_niche "wN" = relative(0.5), 0.2..=0.8, Assumed("assumption; the rest of the signal is CD4-lineage space");
    /// Occupancy at which naive expansion is half as fast.
    naive_half_occupancy "thN" = relative(0.55), 0.3..=0.9, Calibrated("calibrated");
    /// Hill exponent of naive expansion.
    naive_hill "hN" = relative(3.0), 2.0..=5.0, Assumed("assumption");
    /// Priming of naive CD4 T cells.
    naive_cd4_priming "a_N4" = per_day(0.0001), 0.00005..=0.0003, Assumed("assumption");
    /// Memory cells that grow from one primed naive cell.
    memory_per_primed_cell "E_pr" = relative(6.0), 3.0..=15.0, Assumed("assumption; sets how fast memory refills");

    // Memory CD4 T cells
    /// Memory CD4 T cells (without regulators) at rest.
    resting_memory_cd4 "M40" = per_microlitre(490.0), 250.0..=600.0, Textbook("reference interval"), spread 0.22;
    /// Loss of memory CD4 T cells (half-life 0.4 y).
    memory_cd4_loss "d_M4" = per_day(0.00475), 0.003..=0.01, Measured("Vrisekoop 2008");
    /// Division of memory CD4 T cells in an empty body.
    memory_cd4_expansion "pL_M4" = per_day(0.062), 0.04..=0.09, Calibrated("calibrated: CD4 borderline at 24 mo (C007), low for 1-5 y (C025)"), spread 0.08;
    /// Occupancy at which CD4 memory expansion is half as fast.
    cd4_half_occupancy "th4" = relative(0.3), 0.2..=0.45, Calibrated("calibrated");
    /// Hill exponent of memory expansion.
    memory_hill "hL" = relative(5.0), 2.0..=5.0, Assumed("assumption");

    // Regulators
    /// Regulatory T cells at rest.
    resting_regulators "R0" = per_microlitre(60.0), 30.0..=90.0, Textbook("reference interval"), spread 0.2;
    /// Loss of regulatory T cells.
    regulator_loss "d_R" = per_day(0.07), 0.03..=0.09, Measured("Vukmanovic-Stejic 2006: doubling 8 d in memory-type Treg = 0.087/d (A040), x 0.8 for naive-type Treg");
    /// Division of regulatory T cells in an empty body.
    regulator_expansion "pL_R" = per_day(0.056), 0.03..=0.08, Calibrated("calibrated (preferential Treg expansion: de Kleer 2006); direction differs between cohorts (C019)"), spread 0.08;
    /// Share of regulators supplied by the thymus.
    regulator_thymic_share "f_RTh" = relative(0.05), 0.01..=0.2, Assumed("assumption");
    /// Exponent of conventional T cells on the regulators' set-point.
    regulator_set_point_exponent "n_R" = relative(0.9), 0.4..=1.0, Assumed("assumption");
    /// Share of regulators supported by self-reactive cells (IL-2).
    regulator_cross_regulation "kap_R" = relative(0.15), 0.0..=0.4, Assumed("assumption after Velez 2011");

    // CD8 T cells
    /// Naive CD8 T cells at rest.
    resting_naive_cd8 "N80" = per_microlitre(200.0), 100.0..=350.0, Textbook("reference interval"), spread 0.3;
    /// Loss of naive CD8 T cells (half-life 6.5 y).
    naive_cd8_loss "d_N8" = per_day(0.00029), 0.0002..=0.001, Measured("Vrisekoop 2008");
    /// Division of naive CD8 T cells in an empty body.
    naive_cd8_expansion "pL_N8" = per_day(0.011), 0.005..=0.03, Calibrated("calibrated");
    /// Thymic export of CD8 against CD4 T cells.
    cd8_export_ratio "sg8" = relative(0.3), 0.2..=0.7, Assumed("assumption");
    /// Memory and effector CD8 T cells at rest.
    resting_memory_cd8 "M80" = per_microlitre(300.0), 150.0..=600.0, Measured("CD8 total 500: laboratory range 270-918, geometric mean 498 (A017)"), spread 0.3;
    /// Loss of memory CD8 T cells (half-life 0.7 y).
    memory_cd8_loss "d_M8" = per_day(0.0027), 0.002..=0.006, Measured("Vrisekoop 2008");
    /// Division of memory CD8 T cells in an empty body.
    memory_cd8_expansion "pL_M8" = per_day(0.084), 0.06..=0.12, Calibrated("calibrated (CD8 back 3-6 mo)"), spread 0.08;
    /// Occupancy at which CD8 expansion is half as fast.
    cd8_half_occupancy "th8" = relative(0.62), 0.3..=0.9, Calibrated("calibrated");
    /// Weight of the own lineage in the space CD8 T cells see.
    cd8_own_space "w8" = relative(0.45), 0.2..=1.0, Calibrated("calibrated (CD8 overshoot)");

    // Self-reactive clones
    /// Self-reactive CD4 T cells in active disease.
    resting_self_reactive "Aref" = per_microlitre(1.0), 0.1..=5.0, Assumed("assumption (about 0.001 of CD4)");
    /// Largest growth of self-reactive clones driven by antigen.
    self_reactive_growth "r_A" = per_day(0.06), 0.03..=0.12, Assumed("assumption"), spread 0.15;
    /// Ratio of self-reactive cells to regulators at half escape: the tipping point.
    escape_ratio "h_A" = relative(0.25), 0.1..=0.6, Assumed("assumption; sets tolerance threshold"), spread 0.35;
    /// Room for self-reactive cells, in units of their resting number.
    antigen_niche "K_A" = relative(1.3), 1.1..=3.0, Assumed("assumption");
    /// Expansion of self-reactive against memory CD4 T cells in an empty body.
    self_reactive_expansion "c_A" = relative(0.45), 0.2..=1.0, Assumed("assumption"), spread 0.25;

    // Inflammation and damage
    /// Share of inflammation driven by autoantibody.
    antibody_inflammation_share "w_Ab" = relative(0.1), 0.0..=0.8, Assumed("disease preset (MS-like 0.1; SLE-like 0.5)"), spread 0.3;
    /// Resolution of inflammation (15 d).
    inflammation_resolution "k_I" = per_day(0.0667), 0.03..=0.2, Measured("relapses last ~1 month (Velez 2011)");
    /// Gain of inflammation.
    inflammation_gain "g_I" = per_day(0.0222), 0.01..=0.06, Calibrated("set so baseline drive gives I=u0*g/k"), spread 0.2;
    /// Trigger level between triggers.
    resting_trigger "u0" = relative(0.75), 0.2..=1.5, Calibrated("calibrated"), spread 0.2;
    /// Time in which a trigger fades.
    trigger_time "tau_U" = days(14.0), 5.0..=30.0, Assumed("assumption");
    /// Damping of inflammation by a high share of regulators.
    regulator_damping "q_I" = relative(0.5), 0.0..=1.0, Assumed("assumption");
    /// Permanent damage at inflammation 1.
    damage_rate "k_D" = per_day(0.0006), 0.0001..=0.002, Assumed("assumption (~0.02 per relapse)"), spread 0.3;
    /// Permanent damage without inflammation.
    smouldering_damage "k_D0" = per_day(0.00001), 0.0..=0.00005, Assumed("assumption");

    // ATG
    /// Elimination of active ATG (half-life 6.1 d).
    atg_elimination "kel_ATG" = per_day(0.1136), 0.08..=0.16, Measured("BMT 2019 plasmapheresis study");
    /// ATG at which the effect is half of the largest.
    atg_half_effect "EC_ATG" = micrograms_per_millilitre(4.0), 0.5..=5.0, Assumed("assumption; <1 ug/mL subtherapeutic (Waller 2003)");
    /// Largest removal of memory CD4 T cells by ATG.
    atg_largest_kill "km_ATG" = per_day(0.22), 0.12..=0.35, Calibrated("calibrated"), spread 0.2;

    // Collection, graft and doses: constants of the prototype, kept fixed
    /// Share of the stem cells given back that reach the marrow.
    graft_homing "F_HOME" = relative(0.8), 0.8..=0.8, Assumed("constant of the prototype");
    /// Progenitor occupancy that arrives with 10⁶ stem cells per kg.
    graft_progenitors "C_PROG" = relative(0.00004), 0.00004..=0.00004, Assumed("constant of the prototype");
    /// Share of the body's lymphocytes that is in blood.
    blood_share "BLOOD_FR" = relative(0.02), 0.02..=0.02, Textbook("about 2 in 100 lymphocytes are in blood");
    /// Blood volumes that pass through the collection machine.
    blood_volumes "N_BV" = relative(3.5), 3.5..=3.5, Assumed("constant of the prototype");
    /// Share of the passing cells that the machine keeps.
    collection_efficiency "EFF" = relative(0.55), 0.55..=0.55, Assumed("constant of the prototype");
    /// Largest share of all stem cells that one collection can take.
    largest_collection "F_MAX" = relative(0.6), 0.6..=0.6, Assumed("constant of the prototype");
    /// How many self-reactive cells are in blood, against other T cells; most sit in tissue.
    self_reactive_in_blood "A_BLOOD" = relative(0.12), 0.12..=0.12, Assumed("tissue residence");
    /// Share of frozen lymphocytes that survive thawing.
    thawed_survival "VIAB" = relative(0.8), 0.8..=0.8, Assumed("constant of the prototype");
    /// Lymphocytes removed by a full CD34 selection, in log10.
    selection_removal "SEL_LYM" = log_ten(3.7), 3.7..=3.7, Measured("-3.7 log T cells: Statkute, Verda, Burt group");
    /// Stem cells lost in a full CD34 selection.
    selection_loss "SEL_CD34" = relative(0.39), 0.39..=0.39, Measured("61 in 100 recovered: Statkute, Verda, Burt group");
    /// Volume in which ATG spreads.
    atg_volume "VD_ATG" = litres_per_kg(0.25), 0.25..=0.25, Measured("16-19 L in 70 kg");
    /// Effect of ATG on naive CD4 T cells against memory CD4 T cells.
    atg_on_naive_cd4 "ATG_N4" = relative(1.15), 1.15..=1.15, Assumed("constant of the prototype");
    /// Effect of ATG on regulators.
    atg_on_regulators "ATG_R" = relative(0.95), 0.95..=0.95, Assumed("constant of the prototype");
    /// Effect of ATG on CD8 T cells.
    atg_on_cd8 "ATG_8" = relative(0.9), 0.9..=0.9, Assumed("constant of the prototype");
    /// Effect of ATG on natural killer cells.
    atg_on_natural_killer_cells "ATG_NK" = relative(0.25), 0.25..=0.25, Assumed("constant of the prototype");
    /// Effect of ATG on B cells.
    atg_on_b_cells "ATG_B" = relative(0.3), 0.3..=0.3, Assumed("constant of the prototype");
    /// Effect of ATG on self-reactive cells.
    atg_on_self_reactive "ATG_A" = relative(1.0), 1.0..=1.0, Assumed("constant of the prototype");
    /// Effect of ATG on the thymus.
    atg_on_thymus "ATG_Th" = relative(0.05), 0.05..=0.05, Assumed("constant of the prototype");

    // Chance
    /// Inflammatory triggers.
    trigger_rate "trig_rate" = per_year(5.0), 5.0..=5.0, Calibrated("about one relapse a year; fewer than 20 in 100 events are relapses");
    /// Mean size of a trigger.
    trigger_size "trig_amp" = relative(4.2), 4.2..=4.2, Calibrated("about one relapse a year untreated");
    /// Clone groups that would survive if none were cleared.
    surviving_clones "m0" = count(900.0), 500.0..=1500.0, Assumed("wide range in the ensemble");
    /// Hazard that one surviving clone group escapes.
    escape_hazard "h_e" = per_year(0.08), 0.04..=0.16, Calibrated("relapse-free survival after AHSCT in MS");
    /// Hazard of a new breach of tolerance.
    new_breach_hazard "lam_new" = per_year(0.015), 0.008..=0.03, Assumed("genes and surroundings have not changed");
    /// Size of an escaping clone group, in units of the resting number.
    escape_seed "seed_amp" = relative(0.3), 0.3..=0.3, Assumed("above the tipping point");
    /// Time in which the new repertoire crowds out surviving clones.
    competition_time "tau_comp" = years(8.0), 8.0..=8.0, Assumed("constant of the prototype");

    // Infection index (tuned, and only an index)
    /// Infections without any lack of cells.
    infection_base "INF_base" = per_year(0.12), 0.12..=0.12, Calibrated("four published time bins, Storek 2004");
    /// Infections added when neutrophils are absent.
    infection_neutrophils "INF_aN" = per_year(14.6), 14.6..=14.6, Calibrated("four published time bins, Storek 2004");
    /// Neutrophils at which half of that is added.
    infection_half_neutrophils "INF_N50" = billion_per_litre(0.5), 0.5..=0.5, Calibrated("four published time bins, Storek 2004");
    /// Infections added when CD4 T cells are absent.
    infection_cd4 "INF_aC" = per_year(1.375), 1.375..=1.375, Calibrated("four published time bins, Storek 2004");
    /// CD4 T cells at which half of that is added.
    infection_half_cd4 "INF_C50" = per_microlitre(93.0), 93.0..=93.0, Calibrated("four published time bins, Storek 2004");
}
