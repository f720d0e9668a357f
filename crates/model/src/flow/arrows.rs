//! The arrows themselves. `x` is the body, `e` what acts on it, `m` and `l` what its cells sense.

use super::{
    Arrow, ArrowKind, Body, Exposure, Ledger, LymphoidSignals, MarrowSignals, Population, State, flows,
    stage_before_last,
};
use crate::number::larger;
use crate::regimen::Target;

flows! {
    marrow |body: &Body, x: &State, e: &Exposure, m: &MarrowSignals| {
        /// Stem cells copy themselves; the fuller the niche, the fewer.
        StemCellRenewal: Outside => MarrowStemCells, Division
            @ body.parameters.stem_cell_division * 2.0 * body.parameters.stem_cell_self_renewal
                / (1.0 + (2.0 * body.parameters.stem_cell_self_renewal - 1.0) * m.niche) * x[Population::MarrowStemCells];
        /// Stem cells turn into progenitors.
        StemCellCommitment: MarrowStemCells => Outside, Maturation
            @ body.parameters.stem_cell_division * x[Population::MarrowStemCells];
        /// Stem cells leave the marrow for the blood.
        StemCellRelease: MarrowStemCells => BloodStemCells, Travel @ m.release * x[Population::MarrowStemCells];
        /// Stem cells find their way home.
        StemCellHoming: BloodStemCells => MarrowStemCells, Travel
            @ body.parameters.homing * x[Population::BloodStemCells];
        /// Strong medicines remove stem cells in marrow.
        MarrowStemCellClearing: MarrowStemCells => Outside, Clearing
            @ e.kill(Target::StemCells) * x[Population::MarrowStemCells];
        /// Strong medicines remove stem cells in blood.
        BloodStemCellClearing: BloodStemCells => Outside, Clearing
            @ e.kill(Target::StemCells) * x[Population::BloodStemCells];
        /// Progenitors divide, up to what the stem cells can feed; beyond that they shrink.
        ProgenitorGrowth: Outside => Progenitors, Division
            @ body.parameters.progenitor_growth
                * (1.0 + body.parameters.growth_factor_on_progenitors * (m.proliferation - 1.0)
                    / body.parameters.largest_proliferation_feedback)
                * (x[Population::Progenitors] + body.parameters.progenitor_seeding * m.ceiling)
                * (m.ceiling - x[Population::Progenitors]) / (m.ceiling + x[Population::Progenitors]);
        /// Strong medicines remove progenitors.
        ProgenitorClearing: Progenitors => Outside, Clearing
            @ e.kill(Target::Progenitors) * x[Population::Progenitors];
        /// Young neutrophils stop dividing and start to mature.
        TransitEntry: Outside => EarlyTransit, Maturation @ body.stage_rate * x[Population::Progenitors];
        /// Maturing neutrophils move on.
        TransitPassage: EarlyTransit => Outside, Maturation
            @ body.stage_rate * m.speed * x[Population::EarlyTransit];
        /// Maturing neutrophils reach the last stage.
        TransitArrival: Outside => LateTransit, Maturation @ body.stage_rate * m.speed * stage_before_last(body, x);
        /// Strong medicines remove maturing neutrophils.
        TransitClearing: EarlyTransit => Outside, Clearing
            @ e.kill(Target::MarrowTransit) * x[Population::EarlyTransit];
        /// Neutrophils leave the marrow.
        NeutrophilRelease: LateTransit => Neutrophils, Travel
            @ body.stage_rate * m.speed * x[Population::LateTransit],
            times body.parameters.neutrophil_loss * body.parameters.resting_neutrophils / body.stage_rate;
        /// Neutrophils die.
        NeutrophilDeath: Neutrophils => Outside, Death
            @ body.parameters.neutrophil_loss * x[Population::Neutrophils];
        /// Megakaryocytes grow from progenitors.
        MegakaryocyteBirth: Outside => Megakaryocytes, Birth
            @ body.parameters.megakaryocyte_maturation * m.thrombopoietin * m.supply.occupancy;
        /// Megakaryocytes are used up.
        MegakaryocyteDeath: Megakaryocytes => Outside, Death
            @ body.parameters.megakaryocyte_maturation * x[Population::Megakaryocytes];
        /// Strong medicines remove megakaryocytes.
        MegakaryocyteClearing: Megakaryocytes => Outside, Clearing
            @ e.kill(Target::Megakaryocytes) * x[Population::Megakaryocytes];
        /// Megakaryocytes shed platelets.
        PlateletRelease: Outside => Platelets, Birth
            @ body.parameters.platelet_loss * body.parameters.resting_platelets * x[Population::Megakaryocytes];
        /// Platelets are used up.
        PlateletDeath: Platelets => Outside, Death @ body.parameters.platelet_loss * x[Population::Platelets];
        /// Monocytes leave the marrow.
        MonocyteRelease: Outside => Monocytes, Birth
            @ body.parameters.monocyte_turnover * body.parameters.resting_monocytes * x[Population::Progenitors]
                / m.proliferation.sqrt();
        /// Monocytes leave the blood.
        MonocyteDeath: Monocytes => Outside, Death @ body.parameters.monocyte_turnover * x[Population::Monocytes];
        /// Strong medicines remove monocytes.
        MonocyteClearing: Monocytes => Outside, Clearing @ e.kill(Target::Monocytes) * x[Population::Monocytes];
    }

    lymphoid |body: &Body, x: &State, e: &Exposure, l: &LymphoidSignals| {
        /// Natural killer cells are made, more when T cells are few.
        NaturalKillerBirth: Outside => NaturalKillerCells, Birth
            @ body.parameters.natural_killer_turnover * body.parameters.resting_natural_killer_cells
                * larger(l.supply.occupancy, 0.0).sqrt()
                * (1.0 + body.parameters.natural_killer_boost * l.free_t_cell_space);
        /// Natural killer cells die.
        NaturalKillerDeath: NaturalKillerCells => Outside, Death
            @ body.parameters.natural_killer_turnover * x[Population::NaturalKillerCells];
        /// Strong medicines remove natural killer cells.
        NaturalKillerClearing: NaturalKillerCells => Outside, Clearing
            @ (e.kill(Target::NaturalKillerCells) + body.parameters.atg_on_natural_killer_cells * e.atg_kill)
                * x[Population::NaturalKillerCells];
        /// Lymphoid progenitors grow from stem cells.
        LymphoidProgenitorBirth: Outside => LymphoidProgenitors, Birth
            @ body.parameters.lymphoid_progenitor_recovery * l.supply.stem_share;
        /// Lymphoid progenitors are used up.
        LymphoidProgenitorLoss: LymphoidProgenitors => Outside, Death
            @ body.parameters.lymphoid_progenitor_recovery * x[Population::LymphoidProgenitors];
        /// Strong medicines remove lymphoid progenitors.
        LymphoidProgenitorClearing: LymphoidProgenitors => Outside, Clearing
            @ e.kill(Target::LymphoidProgenitors) * x[Population::LymphoidProgenitors];
        /// New B cells leave the marrow.
        NaiveBBirth: Outside => NaiveBCells, Birth
            @ (body.parameters.naive_b_death + body.parameters.b_cell_maturation)
                * body.parameters.resting_naive_b_cells * x[Population::LymphoidProgenitors] * l.b_cell_demand;
        /// Naive B cells die.
        NaiveBDeath: NaiveBCells => Outside, Death @ body.parameters.naive_b_death * x[Population::NaiveBCells];
        /// B cells become memory B cells with help from T cells.
        BCellMaturation: NaiveBCells => MemoryBCells, Maturation
            @ body.parameters.b_cell_maturation * l.b_cell_help * x[Population::NaiveBCells],
            times body.parameters.memory_b_loss * body.parameters.resting_memory_b_cells
                / (body.parameters.b_cell_maturation * body.parameters.resting_naive_b_cells);
        /// Strong medicines remove naive B cells.
        NaiveBClearing: NaiveBCells => Outside, Clearing
            @ (e.kill(Target::NaiveBCells) + body.parameters.atg_on_b_cells * e.atg_kill)
                * x[Population::NaiveBCells];
        /// Memory B cells are lost.
        MemoryBDeath: MemoryBCells => Outside, Death @ body.parameters.memory_b_loss * x[Population::MemoryBCells];
        /// Strong medicines remove memory B cells.
        MemoryBClearing: MemoryBCells => Outside, Clearing
            @ (e.kill(Target::MemoryBCells) + body.parameters.atg_on_b_cells * e.atg_kill)
                * x[Population::MemoryBCells];
        /// New plasma cells settle.
        PlasmaCellBirth: Outside => PlasmaCells, Birth @ body.parameters.plasma_cell_loss * l.plasmablasts;
        /// Plasma cells die.
        PlasmaCellDeath: PlasmaCells => Outside, Death
            @ body.parameters.plasma_cell_loss * x[Population::PlasmaCells];
        /// Strong medicines remove plasma cells.
        PlasmaCellClearing: PlasmaCells => Outside, Clearing
            @ e.kill(Target::PlasmaCells) * x[Population::PlasmaCells];
        /// Autoantibody is made.
        AntibodyProduction: Outside => Autoantibody, Birth
            @ body.parameters.antibody_loss
                * (body.parameters.long_lived_antibody_share * x[Population::PlasmaCells]
                    + (1.0 - body.parameters.long_lived_antibody_share) * l.plasmablasts);
        /// Autoantibody fades.
        AntibodyLoss: Autoantibody => Outside, Death @ body.parameters.antibody_loss * x[Population::Autoantibody];
        /// The thymus regrows, beyond rest while CD4 T cells are few.
        ThymicRegrowth: Outside => ThymicOutput, Birth
            @ body.parameters.thymic_regrowth * x[Population::LymphoidProgenitors]
                * (1.0 + body.parameters.thymic_rebound * l.free_cd4_space);
        /// The thymus shrinks back.
        ThymicDecline: ThymicOutput => Outside, Death
            @ body.parameters.thymic_regrowth * x[Population::ThymicOutput];
        /// Strong medicines harm the thymus.
        ThymicClearing: ThymicOutput => Outside, Clearing
            @ (e.kill(Target::Thymus) + body.parameters.atg_on_thymus * e.atg_kill) * x[Population::ThymicOutput];
        /// New CD4 T cells leave the thymus.
        NaiveCd4Export: Outside => NaiveCd4, Export @ body.parameters.thymic_export * x[Population::ThymicOutput];
        /// Naive CD4 T cells copy themselves.
        NaiveCd4Division: Outside => NaiveCd4, Division
            @ (body.parameters.naive_cd4_loss + body.parameters.naive_cd4_priming
                - body.parameters.thymic_export / body.parameters.resting_naive_cd4
                + body.parameters.naive_cd4_expansion * l.naive_cd4_drive) * x[Population::NaiveCd4];
        /// Naive CD4 T cells die.
        NaiveCd4Death: NaiveCd4 => Outside, Death @ body.parameters.naive_cd4_loss * x[Population::NaiveCd4];
        /// Naive CD4 T cells meet their target, multiply and become memory cells.
        NaiveCd4Priming: NaiveCd4 => MemoryCd4, Maturation
            @ body.parameters.naive_cd4_priming * x[Population::NaiveCd4],
            times body.parameters.memory_per_primed_cell;
        /// Strong medicines remove naive CD4 T cells.
        NaiveCd4Clearing: NaiveCd4 => Outside, Clearing
            @ (e.kill(Target::NaiveTCells) + body.parameters.atg_on_naive_cd4 * e.atg_kill) * x[Population::NaiveCd4];
        /// New CD4 T cells carry TREC out of the thymus; division adds none.
        TrecExport: Outside => Trec, Export
            @ body.parameters.trec_per_emigrant * body.parameters.thymic_export * x[Population::ThymicOutput];
        /// TREC is lost with the cells that die or are primed.
        TrecLoss: Trec => Outside, Death
            @ (body.parameters.naive_cd4_loss + body.parameters.naive_cd4_priming) * x[Population::Trec];
        /// TREC is lost with the cells that strong medicines remove.
        TrecClearing: Trec => Outside, Clearing
            @ (e.kill(Target::NaiveTCells) + body.parameters.atg_on_naive_cd4 * e.atg_kill) * x[Population::Trec];
        /// Memory CD4 T cells copy themselves, fast when the body is empty.
        MemoryCd4Division: Outside => MemoryCd4, Division
            @ (body.parameters.memory_cd4_loss
                - body.parameters.memory_per_primed_cell * body.parameters.naive_cd4_priming
                    * body.parameters.resting_naive_cd4 / body.parameters.resting_memory_cd4
                + body.parameters.memory_cd4_expansion * l.cd4_drive) * x[Population::MemoryCd4];
        /// Memory CD4 T cells die.
        MemoryCd4Death: MemoryCd4 => Outside, Death @ body.parameters.memory_cd4_loss * x[Population::MemoryCd4];
        /// Strong medicines remove memory CD4 T cells.
        MemoryCd4Clearing: MemoryCd4 => Outside, Clearing
            @ (e.kill(Target::MemoryCd4) + e.atg_kill) * x[Population::MemoryCd4];
        /// New regulators leave the thymus.
        RegulatorExport: Outside => Regulators, Export
            @ body.parameters.regulator_loss * body.parameters.regulator_thymic_share
                * body.parameters.resting_regulators * x[Population::ThymicOutput];
        /// Regulators copy themselves, towards what IL-2 can feed and fast when the body is empty.
        RegulatorDivision: Outside => Regulators, Division
            @ ((1.0 - body.parameters.regulator_thymic_share) * body.parameters.regulator_loss * 2.0
                * l.regulator_goal * body.parameters.resting_regulators
                / (l.regulator_goal * body.parameters.resting_regulators + x[Population::Regulators])
                + body.parameters.regulator_expansion * l.cd4_drive) * x[Population::Regulators];
        /// Regulators die.
        RegulatorDeath: Regulators => Outside, Death @ body.parameters.regulator_loss * x[Population::Regulators];
        /// Strong medicines remove regulators.
        RegulatorClearing: Regulators => Outside, Clearing
            @ (e.kill(Target::Regulators) + body.parameters.atg_on_regulators * e.atg_kill)
                * x[Population::Regulators];
        /// New CD8 T cells leave the thymus.
        NaiveCd8Export: Outside => NaiveCd8, Export
            @ body.parameters.cd8_export_ratio * body.parameters.thymic_export * x[Population::ThymicOutput];
        /// Naive CD8 T cells copy themselves.
        NaiveCd8Division: Outside => NaiveCd8, Division
            @ (body.parameters.naive_cd8_loss + 0.5 * body.parameters.naive_cd4_priming
                - body.parameters.cd8_export_ratio * body.parameters.thymic_export
                    / body.parameters.resting_naive_cd8
                + body.parameters.naive_cd8_expansion * l.naive_cd8_drive) * x[Population::NaiveCd8];
        /// Naive CD8 T cells die.
        NaiveCd8Death: NaiveCd8 => Outside, Death @ body.parameters.naive_cd8_loss * x[Population::NaiveCd8];
        /// Naive CD8 T cells meet their target, multiply and become memory cells.
        NaiveCd8Priming: NaiveCd8 => MemoryCd8, Maturation
            @ 0.5 * body.parameters.naive_cd4_priming * x[Population::NaiveCd8],
            times body.parameters.memory_per_primed_cell;
        /// Strong medicines remove naive CD8 T cells.
        NaiveCd8Clearing: NaiveCd8 => Outside, Clearing
            @ (e.kill(Target::NaiveTCells) + body.parameters.atg_on_cd8 * e.atg_kill) * x[Population::NaiveCd8];
        /// Memory CD8 T cells copy themselves, fast when the body is empty.
        MemoryCd8Division: Outside => MemoryCd8, Division
            @ (body.parameters.memory_cd8_loss
                - body.parameters.memory_per_primed_cell * 0.5 * body.parameters.naive_cd4_priming
                    * body.parameters.resting_naive_cd8 / body.parameters.resting_memory_cd8
                + body.parameters.memory_cd8_expansion * l.cd8_drive) * x[Population::MemoryCd8];
        /// Memory CD8 T cells die.
        MemoryCd8Death: MemoryCd8 => Outside, Death @ body.parameters.memory_cd8_loss * x[Population::MemoryCd8];
        /// Strong medicines remove memory CD8 T cells.
        MemoryCd8Clearing: MemoryCd8 => Outside, Clearing
            @ (e.kill(Target::MemoryCd8) + body.parameters.atg_on_cd8 * e.atg_kill) * x[Population::MemoryCd8];
        /// Self-reactive cells multiply where regulators do not hold them, and where the body is empty.
        SelfReactiveDivision: Outside => SelfReactive, Division
            @ (body.parameters.self_reactive_growth * l.escape
                * (1.0 - l.attack / body.parameters.antigen_niche)
                + body.parameters.self_reactive_expansion * body.parameters.memory_cd4_expansion
                    * larger(l.cd4_drive, 0.0)) * x[Population::SelfReactive];
        /// Self-reactive cells die.
        SelfReactiveDeath: SelfReactive => Outside, Death @ body.self_reactive_loss * x[Population::SelfReactive];
        /// Strong medicines remove self-reactive cells.
        SelfReactiveClearing: SelfReactive => Outside, Clearing
            @ (e.kill(Target::SelfReactive) + body.parameters.atg_on_self_reactive * e.atg_kill)
                * x[Population::SelfReactive];
        /// Inflammation rises with attack, autoantibody and triggers.
        InflammationRise: Outside => Inflammation, Birth
            @ body.parameters.inflammation_gain
                * ((1.0 - body.parameters.antibody_inflammation_share) * l.attack
                    + body.parameters.antibody_inflammation_share * x[Population::Autoantibody])
                * (body.parameters.resting_trigger + e.trigger) * l.damping * e.unheld_inflammation;
        /// Inflammation settles.
        InflammationResolution: Inflammation => Outside, Death
            @ body.parameters.inflammation_resolution * x[Population::Inflammation];
        /// Damage adds up and never falls.
        DamageRise: Outside => Damage, Birth
            @ (body.parameters.damage_rate * x[Population::Inflammation] * x[Population::Inflammation]
                + body.parameters.smouldering_damage) * (1.0 - x[Population::Damage]);
    }
}
