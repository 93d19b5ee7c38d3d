//! Which nodes of a graph can reach each other, and in which order to go through them: Tarjan's strongly connected components
//! (1972), without recursion, in time linear in nodes and edges.

/// The components of a graph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Components {
    /// For each node, its component.
    pub of: Vec<usize>,
    /// The nodes of each component; whatever a component leads to stands before it.
    pub members: Vec<Vec<usize>>,
}

/// Not visited yet.
const UNSEEN: usize = usize::MAX;

struct Search<'a> {
    next: &'a [Vec<usize>],
    order: Vec<usize>,
    low: Vec<usize>,
    open: Vec<usize>,
    is_open: Vec<bool>,
    seen: usize,
    found: Components,
}

impl Components {
    /// The components of a graph given as the targets of each node.
    pub fn of(next: &[Vec<usize>]) -> Self {
        let count = next.len();
        let mut search = Search {
            next,
            order: vec![UNSEEN; count],
            low: vec![0; count],
            open: Vec::new(),
            is_open: vec![false; count],
            seen: 0,
            found: Self {
                of: vec![0; count],
                members: Vec::new(),
            },
        };
        for root in 0..count {
            if search.order[root] == UNSEEN {
                search.visit(root);
            }
        }
        search.found
    }
}

impl Search<'_> {
    /// Walks everything that can be reached from a node, with a stack of its own: a story may be 100,000 scenes long.
    fn visit(&mut self, root: usize) {
        let mut path = vec![(root, 0)];
        self.open_node(root);
        while let Some(&mut (node, ref mut at)) = path.last_mut() {
            let target = self.next[node].get(*at).copied();
            *at += 1;
            match target {
                Some(target) if self.order[target] == UNSEEN => {
                    self.open_node(target);
                    path.push((target, 0));
                }
                Some(target) if self.is_open[target] => self.low[node] = self.low[node].min(self.order[target]),
                Some(_) => {}
                None => {
                    path.pop();
                    self.close_node(node);
                    if let Some((before, _)) = path.last() {
                        self.low[*before] = self.low[*before].min(self.low[node]);
                    }
                }
            }
        }
    }

    fn open_node(&mut self, node: usize) {
        self.order[node] = self.seen;
        self.low[node] = self.seen;
        self.seen += 1;
        self.open.push(node);
        self.is_open[node] = true;
    }

    /// A node from which nothing earlier can be reached closes its component.
    fn close_node(&mut self, node: usize) {
        if self.low[node] != self.order[node] {
            return;
        }
        let component = self.found.members.len();
        let mut members = Vec::new();
        while let Some(member) = self.open.pop() {
            self.is_open[member] = false;
            self.found.of[member] = component;
            members.push(member);
            if member == node {
                break;
            }
        }
        self.found.members.push(members);
    }
}

#[cfg(test)]
mod tests {
    use super::Components;

    #[test]
    fn what_a_component_leads_to_stands_before_it() {
        // 0 and 1 reach each other; both lead to 2, which leads to itself; 3 leads to 0; 4 stands alone.
        let found = Components::of(&[vec![1, 2], vec![0], vec![2], vec![0], vec![]]);
        assert_eq!(found.of[0], found.of[1]);
        assert!(found.of[2] < found.of[0] && found.of[0] < found.of[3], "{found:?}");
        let mut sizes: Vec<usize> = found.members.iter().map(Vec::len).collect();
        sizes.sort_unstable();
        assert_eq!(sizes, [1, 1, 1, 2]);
    }

    #[test]
    fn a_long_chain_needs_no_deep_stack() {
        let count = 200_000;
        let next: Vec<Vec<usize>> = (0..count).map(|n| if n + 1 < count { vec![n + 1] } else { vec![] }).collect();
        assert_eq!(Components::of(&next).members.len(), count);
    }
}
