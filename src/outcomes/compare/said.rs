//! What differs, in words.

use leptos::prelude::*;
use story::compare::ArmRemark;

use super::Compared;
use crate::words;

/// One entry an arm; a change is read out politely, and so is what could not be changed.
#[component]
pub(super) fn Said(compared: Compared) -> impl IntoView {
    let [heading, counted, scale] = words::what_differs();
    let entry = |remark: ArmRemark| {
        let class = format!("arm-{}", remark.arm.key());
        view! { <li class=class><strong>{words::arm(remark.arm)}</strong> " " {words::arm_remark(&remark)}</li> }
    };
    let refusal =
        move || compared.asked_too_few.get().then(|| view! { <p class="refusal">{words::too_few()}</p> });
    view! {
        <section class="said" aria-live="polite">
            {refusal}
            <h4>{heading}</h4>
            <p>{counted}</p>
            <ul>{move || compared.remarks.get().into_iter().map(entry).collect_view()}</ul>
            <p>{scale}</p>
        </section>
    }
}
