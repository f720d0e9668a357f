//! Putting things in order.

/// `things` in the order of a number that each of them has; equal ones stay as they stood. O(n log n).
///
/// One sort serves things of every kind: the library's own, built anew for each, would cost a page some 4 KiB a kind.
#[must_use]
pub fn in_order_of<T>(things: impl IntoIterator<Item = T>, number: impl Fn(&T) -> f64) -> Vec<T> {
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    let mut places: Vec<(f64, usize)> = things.iter().flatten().map(number).zip(0..).collect();
    sort(&mut places);
    places.into_iter().filter_map(|(_, place)| things[place].take()).collect()
}

fn sort(places: &mut [(f64, usize)]) {
    places.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
}

#[cfg(test)]
mod tests {
    use super::in_order_of;

    #[test]
    fn equal_things_stay_as_they_stood() {
        let things = [(2.0, 'a'), (1.0, 'b'), (2.0, 'c'), (-1.0, 'd'), (1.0, 'e')];
        let order: String = in_order_of(things, |thing| thing.0).into_iter().map(|thing| thing.1).collect();
        assert_eq!(order, "dbeac");
    }
}
