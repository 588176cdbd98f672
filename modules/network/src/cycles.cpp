#include <algorithm>

#include "kaname/network/model.hpp"

namespace kaname::network {
namespace {

/// Nothing slows the effect of a supplier in this group.
bool undamped(const Model& model, GroupId id) {
    const Group& group = model.group(id);
    const bool no_buffer = model.value(group.buffer, group.confidence, 0) == 0;  // least of the distribution
    return group.role == GroupRole::supply && no_buffer && group.lag == Ticks{0};
}

/// Tarjan's strongly connected components (SIAM J. Comput. 1, 1972) over undamped dependencies, from
/// supplier to consumer, with an explicit stack since models may be long chains.
class Components {
public:
    explicit Components(const Model& model)
        : model_{&model},
          order_(model.service_count(), 0),
          low_(model.service_count(), 0),
          open_(model.service_count(), false) {}

    std::vector<std::vector<ServiceId>> find() {
        for (std::size_t i = 0; i < model_->service_count(); ++i) {
            if (order_[i] == 0) visit(id_at<ServiceId>(i));
        }
        return std::move(found_);
    }

private:
    struct Frame {
        ServiceId service;
        std::size_t next;
    };

    void enter(ServiceId service) {
        order_[service.index()] = low_[service.index()] = ++counter_;
        open_[service.index()] = true;
        path_.push_back(service);
        frames_.push_back({service, 0});
    }

    void visit(ServiceId root) {
        enter(root);
        while (!frames_.empty()) {
            const ServiceId service = frames_.back().service;
            const auto consumers = model_->consumers_of(service);
            if (frames_.back().next == consumers.size()) {
                leave(service);
                continue;
            }
            const GroupId group = model_->dependency(consumers[frames_.back().next++]).group;
            if (!undamped(*model_, group)) continue;
            const ServiceId consumer = model_->group(group).service;
            if (order_[consumer.index()] == 0) {
                enter(consumer);
            } else if (open_[consumer.index()]) {
                lower(service, order_[consumer.index()]);
            }
        }
    }

    void leave(ServiceId service) {
        frames_.pop_back();
        if (!frames_.empty()) lower(frames_.back().service, low_[service.index()]);
        if (low_[service.index()] != order_[service.index()]) return;
        std::vector<ServiceId> component;
        ServiceId member = ServiceId::none();
        while (member != service) {
            member = path_.back();
            path_.pop_back();
            open_[member.index()] = false;
            component.push_back(member);
        }
        if (component.size() > 1) {  // a service cannot depend on itself
            std::sort(component.begin(), component.end());
            found_.push_back(std::move(component));
        }
    }

    void lower(ServiceId service, std::size_t to) {
        low_[service.index()] = std::min(low_[service.index()], to);
    }

    const Model* model_;
    std::vector<std::size_t> order_, low_;
    std::vector<bool> open_;
    std::vector<ServiceId> path_;
    std::vector<Frame> frames_;
    std::vector<std::vector<ServiceId>> found_;
    std::size_t counter_ = 0;
};

}  // namespace

std::vector<std::vector<ServiceId>> cycles_without_damping(const Model& model) {
    auto cycles = Components{model}.find();
    std::sort(cycles.begin(), cycles.end());
    return cycles;
}

}  // namespace kaname::network
