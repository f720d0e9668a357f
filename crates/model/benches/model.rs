//! One person over ten years by our solver and by each method of a published library at equal accuracy, and a
//! cohort. `cargo xtask bench model` runs this, then the same in a browser, and prints the ratios.

use criterion::{Criterion, criterion_group, criterion_main};
use probe::library::EQUALLY_ACCURATE;
use probe::task::{solve_by_library, solve_by_model, solve_cohort};
use std::time::Duration;

fn ten_years(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("ten_years");
    group.bench_function("model", |bencher| bencher.iter(solve_by_model));
    group.sample_size(10);
    for (place, library) in EQUALLY_ACCURATE.iter().enumerate() {
        group.bench_function(format!("{:?}", library.method), |bencher| {
            bencher.iter(|| solve_by_library(place))
        });
    }
    group.finish();
}

fn cohort(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("five_years");
    group.sample_size(10).measurement_time(Duration::from_secs(10));
    group.bench_function("1000_persons", |bencher| bencher.iter(|| solve_cohort(1000)));
    group.finish();
}

criterion_group!(model, ten_years, cohort);
criterion_main!(model);
